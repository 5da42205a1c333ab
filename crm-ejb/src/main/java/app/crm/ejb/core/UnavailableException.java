package app.crm.ejb.core;

/** A store that the request needs does not answer; the same request may succeed later. */
public class UnavailableException extends CrmException {

    private static final long serialVersionUID = 1L;

    private final int retryAfterSeconds;

    public UnavailableException(String detail, int retryAfterSeconds, Throwable cause) {
        super(ErrorCode.UNAVAILABLE, detail, cause);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
