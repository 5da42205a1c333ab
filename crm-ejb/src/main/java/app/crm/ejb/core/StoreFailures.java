package app.crm.ejb.core;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what a failure of the database means for whoever called it, however deep it is wrapped. */
public final class StoreFailures {

    private static final Set<String> COLLISIONS = Set.of("40001", "40P01");

    /** Connection lost, server out of resources, server stopping. */
    private static final List<String> OUTAGES = List.of("08", "53", "57P");

    private StoreFailures() {}

    /** Two transactions were in each other's way and PostgreSQL ended this one: worth doing again at once. */
    public static boolean isCollision(Throwable failure) {
        return sqlState(failure).filter(COLLISIONS::contains).isPresent();
    }

    /** The database is away or overloaded, or ended the work: worth doing again later. */
    public static boolean isPassing(Throwable failure) {
        return isCollision(failure)
                || sqlState(failure)
                        .filter(state -> OUTAGES.stream().anyMatch(state::startsWith))
                        .isPresent()
                || chain(failure).anyMatch(StoreFailures::isConnectionRefusal);
    }

    private static Optional<String> sqlState(Throwable failure) {
        return chain(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null)
                .findFirst();
    }

    /** The connection pool says so without a code of PostgreSQL. */
    private static boolean isConnectionRefusal(Throwable cause) {
        return cause instanceof SQLException refusal && refusal.getSQLState() == null;
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
