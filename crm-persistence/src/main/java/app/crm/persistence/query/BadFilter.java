package app.crm.persistence.query;

import jakarta.ejb.ApplicationException;

/** Filter text that can't be understood, with the place where it goes wrong. */
@ApplicationException(rollback = true)
public class BadFilter extends BadQuery {

    private static final long serialVersionUID = 1L;

    private final int position;

    public BadFilter(int position, String message) {
        this("filter", position, message);
    }

    private BadFilter(String parameter, int position, String message) {
        super(parameter, "bad_filter", message);
        this.position = position;
    }

    /** The same, where the text was given by another parameter than {@code filter=}. */
    public BadFilter in(String parameter) {
        return new BadFilter(parameter, position, getMessage());
    }

    /** Index of the character at which the text goes wrong, from 0; the length of the text where something is missing. */
    public int position() {
        return position;
    }
}
