package app.crm.persistence.query;

import jakarta.ejb.ApplicationException;

/** Filter text that can't be understood, with the place where it goes wrong. */
@ApplicationException(rollback = true)
public class BadFilter extends BadQuery {

    private static final long serialVersionUID = 1L;

    private final int position;

    public BadFilter(int position, String message) {
        super("filter", "bad_filter", message);
        this.position = position;
    }

    /** Index of the character at which the text goes wrong, from 0; the length of the text where something is missing. */
    public int position() {
        return position;
    }
}
