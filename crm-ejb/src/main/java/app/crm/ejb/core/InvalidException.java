package app.crm.ejb.core;

import java.util.List;

/** The request says something that can't be: 400 with one entry per field. */
public class InvalidException extends CrmException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidException(List<FieldError> errors) {
        this(ErrorCode.INVALID, summary(errors), errors);
    }

    public InvalidException(String field, String code, String message) {
        this(List.of(new FieldError(field, code, message)));
    }

    /** For a kind of its own, such as {@code bad_filter}. */
    public InvalidException(ErrorCode code, String detail) {
        this(code, detail, List.of());
    }

    public InvalidException(ErrorCode code, String detail, List<FieldError> errors) {
        super(code, detail);
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }

    private static String summary(List<FieldError> errors) {
        return errors.size() == 1 ? errors.get(0).message() : errors.size() + " fields are invalid; see errors.";
    }
}
