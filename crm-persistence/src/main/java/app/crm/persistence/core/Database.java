package app.crm.persistence.core;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Runs SQL on the product's data source. Inside a transaction every call uses that transaction's connection, which
 * Hibernate shares: whoever changed entities before calls {@code EntityManager.flush()} first.
 *
 * <p>Values are bound as they are, with three additions: {@link Instant} as {@code timestamptz}, enums by their name in
 * lower case, collections of text or numbers as arrays.
 */
@ApplicationScoped
public class Database {

    @Resource(lookup = "java:jboss/datasources/CrmDS")
    DataSource dataSource;

    protected Database() {}

    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public <T> List<T> list(Sql sql, Function<Row, T> mapper) {
        return run(sql, statement -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results);
                while (results.next()) {
                    rows.add(mapper.apply(row));
                }
            }
            return rows;
        });
    }

    /** The first row, or empty where there is none. The mapper must not return null. */
    public <T> Optional<T> first(Sql sql, Function<Row, T> mapper) {
        return list(sql, mapper).stream().findFirst();
    }

    /** Number of rows that the statement inserted, updated or deleted. */
    public long update(Sql sql) {
        return run(sql, PreparedStatement::executeLargeUpdate);
    }

    /** Passes rows on as they arrive, {@code fetchSize} at a time; memory stays flat. Needs a transaction. */
    public void stream(Sql sql, int fetchSize, Consumer<Row> consumer) {
        run(sql, statement -> {
            statement.setFetchSize(fetchSize);
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results);
                while (results.next()) {
                    consumer.accept(row);
                }
            }
            return null;
        });
    }

    /** Runs a {@code copy … from stdin}; returns the number of rows. */
    public long copyIn(String copy, InputStream source) {
        return onConnection(connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, source);
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        });
    }

    /** Runs a {@code copy … to stdout}; returns the number of rows. */
    public long copyOut(String copy, OutputStream target) {
        return onConnection(connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, target);
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        });
    }

    /** For what the other methods don't offer; the connection must not be kept. */
    public <T> T onConnection(Work<Connection, T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.run(connection);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private <T> T run(Sql sql, Work<PreparedStatement, T> work) {
        return onConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
                bind(connection, statement, sql.parameters());
                return work.run(statement);
            }
        });
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Object> parameters)
            throws SQLException {
        for (int index = 0; index < parameters.size(); index++) {
            statement.setObject(index + 1, toJdbc(connection, parameters.get(index)));
        }
    }

    private static Object toJdbc(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(java.util.Locale.ROOT);
        }
        if (value instanceof Collection<?> elements) {
            boolean numbers = !elements.isEmpty() && elements.iterator().next() instanceof Number;
            return connection.createArrayOf(numbers ? "bigint" : "text", elements.toArray());
        }
        return value;
    }

    /** A piece of work that may throw what JDBC throws. */
    @FunctionalInterface
    public interface Work<A, T> {
        T run(A argument) throws SQLException;
    }
}
