package app.crm.ejb.core;

/** Nobody is logged in, or what was shown to prove it is not good. */
public class UnauthenticatedException extends CrmException {

    private static final long serialVersionUID = 1L;

    public UnauthenticatedException(String detail) {
        super(ErrorCode.UNAUTHENTICATED, detail);
    }

    public UnauthenticatedException(ErrorCode code, String detail) {
        super(code, detail);
    }
}
