package app.crm.persistence.imports;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import app.crm.persistence.migration.SchemaMigration;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/** One open transaction in a migrated database, which every call of {@link #database()} joins; never committed. */
final class OneTransaction implements AutoCloseable {

    private final Connection connection;
    private final Database database;

    private OneTransaction(Connection connection) {
        this.connection = connection;
        this.database = new Database(shared(connection));
    }

    static OneTransaction begin() throws SQLException {
        DataSource source = Shared.DATABASE;

        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return new OneTransaction(connection);
    }

    Database database() {
        return database;
    }

    /** Opens a change set, without which no record may be written. */
    long changeSet(String kind) {
        Sql insert = Sql.of("insert into change_set (kind, summary) values (?, 'Test') returning id", kind);
        long id = database.first(insert, row -> row.id("id")).orElseThrow();
        database.list(
                Sql.of("select set_config('crm.change_set', ?, true) as value", Long.toString(id)),
                row -> row.text("value"));
        return id;
    }

    long count(String from, Object... parameters) {
        return one("select count(*) as value from " + from, row -> row.id("value"), parameters);
    }

    String text(String query, Object... parameters) {
        return one(query, row -> row.text("value"), parameters);
    }

    private <T> T one(String query, Function<app.crm.persistence.core.Row, T> mapper, Object... parameters) {
        return database.first(Sql.of(query, parameters), mapper).orElseThrow();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    /** Every connection it gives is the one of the transaction, which closing leaves open. */
    private static DataSource shared(Connection connection) {
        Object unclosable = Proxy.newProxyInstance(
                OneTransaction.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (java.lang.reflect.InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                OneTransaction.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> unclosable);
    }

    /** Migrated by the first test that needs it. */
    private static final class Shared {

        private static final DataSource DATABASE = migrated();

        private static DataSource migrated() {
            DataSource source = ScratchDatabase.create();
            SchemaMigration.migrate(source);
            return source;
        }
    }
}
