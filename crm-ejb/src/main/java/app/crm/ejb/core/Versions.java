package app.crm.ejb.core;

/** Optimistic locking as the caller asks for it: by If-Match, by {@code version} in the body, or not at all. */
public final class Versions {

    private Versions() {}

    /** Refuses with 412 where either version was given and isn't the record's. */
    public static void check(Integer fromHeader, Integer fromBody, int actual) {
        if ((fromHeader != null && fromHeader != actual) || (fromBody != null && fromBody != actual)) {
            throw new StaleVersionException(actual);
        }
    }
}
