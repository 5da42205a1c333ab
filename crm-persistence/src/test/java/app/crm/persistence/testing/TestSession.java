package app.crm.persistence.testing;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.DatabaseFailure;
import app.crm.persistence.core.Sql;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** One connection and its transaction, as a node of the server has it: a test opens as many as it has actors. */
public final class TestSession implements AutoCloseable, DataSource {

    private final Connection connection;
    private final Connection lent;
    private final Database database;

    public TestSession(DataSource source) {
        try {
            connection = source.getConnection();
            connection.setAutoCommit(false);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        lent = withoutClose(connection);
        database = new Database(this);
    }

    public Database database() {
        return database;
    }

    /** Runs work and commits it; rolls back where it throws. */
    public <T> T commit(Supplier<T> work) {
        try {
            T result = work.get();
            connection.commit();
            return result;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            rollback();
        }
    }

    /** Runs work inside a new change set and commits it. The result is the change set's id. */
    public long inChangeSet(Runnable work) {
        return commit(() -> {
            long id = openChangeSet(null);
            work.run();
            return id;
        });
    }

    public long openChangeSet(Long undoes) {
        return openChangeSet(undoes == null ? "edit" : "restore", undoes);
    }

    public long openChangeSet(String kind, Long undoes) {
        return database.first(Sql.of("""
                                insert into change_set (kind, summary, undoes) values (?, 'test', ?::bigint)
                                returning id, set_config('crm.change_set', id::text, true)""", kind, undoes), row -> row.id("id")).orElseThrow();
    }

    /** Runs work; where PostgreSQL refuses it, the transaction goes on as if it had not been tried. */
    public boolean attempt(Runnable work) {
        try {
            Savepoint before = connection.setSavepoint();
            try {
                work.run();
                return true;
            } catch (DatabaseFailure refused) {
                connection.rollback(before);
                return false;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public void rollback() {
        try {
            connection.rollback();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public long update(String sql, Object... parameters) {
        return database.update(Sql.of(sql, parameters));
    }

    public String text(String sql, Object... parameters) {
        return database.list(Sql.of(sql, parameters), row -> String.valueOf(row.text("value"))).stream()
                .findFirst()
                .orElse(null);
    }

    public long number(String sql, Object... parameters) {
        return database.first(Sql.of(sql, parameters), row -> row.id("value")).orElseThrow();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Connection withoutClose(Connection target) {
        return (Connection) Proxy.newProxyInstance(
                TestSession.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection() {
        return lent;
    }

    @Override
    public Connection getConnection(String username, String password) {
        return lent;
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("not a wrapper");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
