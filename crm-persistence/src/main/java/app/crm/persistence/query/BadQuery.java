package app.crm.persistence.query;

import jakarta.ejb.ApplicationException;

/** A filter, sort, cursor or limit that can't be understood. The message tells the person what to write instead. */
@ApplicationException(rollback = true)
public class BadQuery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String code;

    public BadQuery(String parameter, String code, String message) {
        super(message);
        this.parameter = parameter;
        this.code = code;
    }

    /** The query parameter at fault: {@code filter}, {@code sort}, {@code cursor}, {@code limit}, {@code fields}. */
    public String parameter() {
        return parameter;
    }

    /** As in the contract: {@code bad_filter}, {@code unknown_sort}, {@code bad_cursor} and so on. */
    public String code() {
        return code;
    }
}
