package app.crm.ejb.core;

import jakarta.ejb.ApplicationException;

/** A failure that the caller can understand and act on. It rolls the transaction back and reaches the answer unwrapped. */
@ApplicationException(rollback = true)
public class CrmException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /**
     * @param detail what happened and what to do, for people; never SQL, class names or secrets
     */
    public CrmException(ErrorCode code, String detail) {
        this(code, detail, null);
    }

    public CrmException(ErrorCode code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
