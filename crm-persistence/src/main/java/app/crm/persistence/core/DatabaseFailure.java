package app.crm.persistence.core;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A statement that PostgreSQL refused or that never reached it. Unchecked, so that the transaction rolls back. */
public class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sqlState;
    private final String table;
    private final String column;
    private final String constraint;

    public DatabaseFailure(SQLException cause) {
        super(cause);
        ServerErrorMessage message = cause instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        this.sqlState = cause.getSQLState();
        this.table = message == null ? null : message.getTable();
        this.column = message == null ? null : message.getColumn();
        this.constraint = message == null ? null : message.getConstraint();
    }

    /** The failure that lies under an exception of any layer, such as Hibernate's or the container's. */
    public static Optional<DatabaseFailure> under(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseFailure failure) {
                return Optional.of(failure);
            }
            if (cause instanceof SQLException failure) {
                return Optional.of(new DatabaseFailure(failure));
            }
        }
        return Optional.empty();
    }

    /** The five-character code of PostgreSQL's appendix A, or null where the driver gave none. */
    public String sqlState() {
        return sqlState;
    }

    /** Whether the server could not be reached, went away, or takes no more connections. */
    public boolean isConnectionLost() {
        return sqlState == null || sqlState.startsWith("08") || sqlState.startsWith("57P") || sqlState.equals("53300");
    }

    public Optional<String> table() {
        return Optional.ofNullable(table);
    }

    public Optional<String> column() {
        return Optional.ofNullable(column);
    }

    /** The name of the constraint that was broken, if it was one. */
    public Optional<String> constraint() {
        return Optional.ofNullable(constraint);
    }
}
