package app.crm.ejb.core;

import app.crm.persistence.core.DatabaseFailure;
import java.util.Set;

/** Tells whether work that the database refused is worth doing again. */
public final class StoreFailures {

    private static final Set<String> COLLISIONS = Set.of("40001", "40P01");

    private StoreFailures() {}

    /** Two transactions were in each other's way and PostgreSQL ended this one: the same again may well succeed. */
    public static boolean isCollision(Throwable failure) {
        return DatabaseFailure.under(failure)
                .filter(refusal -> refusal.sqlState() != null && COLLISIONS.contains(refusal.sqlState()))
                .isPresent();
    }

    /** The database is away, overloaded, or ended the work: worth doing again later. */
    public static boolean isPassing(Throwable failure) {
        return isCollision(failure)
                || DatabaseFailure.under(failure)
                        .filter(refusal ->
                                refusal.isConnectionLost() || refusal.sqlState().startsWith("53"))
                        .isPresent();
    }
}
