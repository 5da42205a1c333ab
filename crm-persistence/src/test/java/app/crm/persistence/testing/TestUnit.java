package app.crm.persistence.testing;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import app.crm.persistence.migration.SchemaMigration;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The product's persistence unit on a migrated scratch database, without a server around it. */
public final class TestUnit implements AutoCloseable {

    private final OneConnection connections;
    private final EntityManagerFactory factory;
    private final Database database;
    private EntityManager entities;

    public TestUnit() {
        DataSource scratch = ScratchDatabase.create();
        SchemaMigration.migrate(scratch);
        connections = new OneConnection(scratch);
        database = new Database(connections);
        factory = Persistence.createEntityManagerFactory(
                "crm",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource",
                        connections,
                        "jakarta.persistence.nonJtaDataSource",
                        connections));
    }

    public Database database() {
        return database;
    }

    public EntityManager entities() {
        return entities;
    }

    /** Runs work in a transaction with an open change set and commits it. */
    public <T> T inChangeSet(Supplier<T> work) {
        return inTransaction(() -> {
            database.first(Sql.of("""
                            with opened as (insert into change_set (kind, summary) values ('edit', 'test') returning id)
                            select set_config('crm.change_set', id::text, true) as id from opened"""), row -> row.text("id"));
            return work.get();
        });
    }

    public <T> T inTransaction(Supplier<T> work) {
        try {
            connections.begin();
            entities = factory.createEntityManager();
            try {
                entities.getTransaction().begin();
                T result = work.get();
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
                entities.close();
                connections.end();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
