package app.crm.ejb.core;

/** Somebody changed the record after the caller had read it. */
public class StaleVersionException extends CrmException {

    private static final long serialVersionUID = 1L;

    /** @param actual the version that is stored now */
    public StaleVersionException(int actual) {
        super(
                ErrorCode.STALE_VERSION,
                "The record is at version " + actual + " now. Read it again and repeat the change.");
    }

    /** For a change that was overtaken while it ran, when the stored version is not known. */
    public StaleVersionException(Throwable cause) {
        super(
                ErrorCode.STALE_VERSION,
                "The record was changed at the same moment. Read it again and repeat the change.",
                cause);
    }
}
