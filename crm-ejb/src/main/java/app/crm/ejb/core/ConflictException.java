package app.crm.ejb.core;

import java.util.List;

/** The request is well formed and permitted, but what is stored does not allow it. */
public class ConflictException extends CrmException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public ConflictException(String code, String detail) {
        this(code, detail, List.of());
    }

    public ConflictException(String code, String detail, List<FieldError> errors) {
        super(new ErrorCode(409, code, ErrorCode.CONFLICT.title()), detail);
        this.errors = List.copyOf(errors);
    }

    /** The fields that collide; may be empty. */
    public List<FieldError> errors() {
        return errors;
    }
}
