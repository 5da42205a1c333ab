package app.crm.persistence.migration;

import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.jboss.logging.Logger;

/**
 * Runs the migrations while the persistence unit starts. No start-up bean comes early enough: Hibernate validates its
 * mapping against the tables before the first of them is created, and would find an empty database.
 */
public class SchemaMigration implements Integrator {

    private static final Logger LOG = Logger.getLogger(SchemaMigration.class);

    @Override
    public void integrate(
            Metadata metadata, BootstrapContext bootstrapContext, SessionFactoryImplementor sessionFactory) {
        migrate(dataSource(sessionFactory.getProperties()));
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry serviceRegistry) {
        // Nothing was kept.
    }

    /** Brings the schema to this release's version; throws where the database is ahead of this release. */
    public static void migrate(DataSource dataSource) {
        Flyway flyway = flyway(dataSource);
        refuseNewerSchema(flyway);
        int applied = flyway.migrate().migrationsExecuted;
        LOG.infof("Database schema is at version %s (%d migrations applied now)", current(flyway), applied);
    }

    private static Flyway flyway(DataSource dataSource) {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                // The server may have created its timer table in the empty schema already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    private static void refuseNewerSchema(Flyway flyway) {
        MigrationVersion found = current(flyway);
        MigrationVersion known = MigrationVersion.EMPTY;
        for (MigrationInfo migration : flyway.info().all()) {
            if (!migration.getScript().isEmpty()
                    && migration.getVersion() != null
                    && !migration.getState().isFailed()
                    && migration.getState().isResolved()
                    && migration.getVersion().compareTo(known) > 0) {
                known = migration.getVersion();
            }
        }
        if (found.compareTo(known) > 0) {
            throw new IllegalStateException(
                    "The database has schema version " + found + ", this release knows only up to " + known
                            + ". Start the release that made it, or restore a backup taken before the upgrade.");
        }
    }

    private static MigrationVersion current(Flyway flyway) {
        MigrationInfo current = flyway.info().current();
        return current == null ? MigrationVersion.EMPTY : current.getVersion();
    }

    @SuppressWarnings("BanJNDI") // The name comes from persistence.xml, not from a user.
    private static DataSource dataSource(Map<String, Object> properties) {
        Object configured = properties.getOrDefault(
                "jakarta.persistence.jtaDataSource", properties.get("jakarta.persistence.nonJtaDataSource"));
        if (configured instanceof DataSource dataSource) {
            return dataSource;
        }
        try {
            return InitialContext.doLookup(String.valueOf(configured));
        } catch (NamingException failure) {
            throw new IllegalStateException(
                    "The persistence unit names no data source that exists: " + configured, failure);
        }
    }
}
