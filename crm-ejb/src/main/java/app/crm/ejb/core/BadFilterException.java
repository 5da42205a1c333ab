package app.crm.ejb.core;

import app.crm.persistence.query.BadFilter;
import java.util.List;

/** The filter text can't be understood: 400 with the place where it goes wrong. */
public class BadFilterException extends InvalidException {

    private static final long serialVersionUID = 1L;

    private final int position;

    public BadFilterException(BadFilter bad) {
        super(
                ErrorCode.BAD_FILTER,
                bad.getMessage(),
                List.of(new FieldError(bad.parameter(), bad.code(), bad.getMessage())));
        this.position = bad.position();
    }

    /** Index of the character at which the text goes wrong, from 0. */
    public int position() {
        return position;
    }
}
