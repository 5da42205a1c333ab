package app.crm.persistence.core;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A statement that PostgreSQL refused or that never reached it. Unchecked, so that the transaction rolls back. */
public class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sqlState;
    private final String constraint;

    public DatabaseFailure(SQLException cause) {
        super(cause);
        this.sqlState = cause.getSQLState();
        this.constraint = constraintOf(cause);
    }

    /** The five-character code of PostgreSQL's appendix A, or null where the driver gave none. */
    public String sqlState() {
        return sqlState;
    }

    /** The name of the constraint that was broken, if it was one. */
    public Optional<String> constraint() {
        return Optional.ofNullable(constraint);
    }

    private static String constraintOf(SQLException cause) {
        if (cause instanceof PSQLException postgres) {
            ServerErrorMessage message = postgres.getServerErrorMessage();
            return message == null ? null : message.getConstraint();
        }
        return null;
    }
}
