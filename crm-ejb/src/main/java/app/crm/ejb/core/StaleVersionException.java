package app.crm.ejb.core;

/** Somebody changed the record after the caller had read it. */
public class StaleVersionException extends CrmException {

    private static final long serialVersionUID = 1L;

    public StaleVersionException() {
        super(
                ErrorCode.STALE_VERSION,
                "The record was changed since you read it. Read it again and repeat the change.");
    }

    /** Refuses a write whose expected version is not the stored one; no expectation is always met. */
    public static void check(Long expected, long stored) {
        if (expected != null && expected != stored) {
            throw new StaleVersionException();
        }
    }
}
