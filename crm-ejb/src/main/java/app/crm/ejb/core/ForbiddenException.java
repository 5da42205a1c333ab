package app.crm.ejb.core;

/** The caller is known but lacks the permission. */
public class ForbiddenException extends CrmException {

    private static final long serialVersionUID = 1L;

    public ForbiddenException(String detail) {
        super(ErrorCode.FORBIDDEN, detail);
    }
}
