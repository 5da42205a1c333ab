package app.crm.persistence.query;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.Scope;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import app.crm.persistence.migration.SchemaMigration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A migrated database with a few records that every operator can tell apart. */
public final class QueryRecords {

    public static final Instant NOW = Instant.parse("2026-03-18T10:00:00Z");
    public static final ReadAccess EVERYTHING = resource -> AccessPredicate.unrestricted();
    public static final Viewpoint ADA = new Viewpoint(1, 1L, ZoneId.of("Europe/Paris"), NOW, EVERYTHING);
    public static final AccessPredicate ALL = AccessPredicate.unrestricted();

    private final DataSource dataSource = ScratchDatabase.create();
    private final SharedConnection shared = new SharedConnection(dataSource);
    final Database database = new Database(shared);
    final RecordPages pages = new RecordPages(database, new CursorSeal("a secret of the test"));

    public QueryRecords() {
        SchemaMigration.migrate(dataSource);
    }

    public Database database() {
        return database;
    }

    public RecordPages pages() {
        return pages;
    }

    /** Runs the work as a service would: every statement of it on one connection, in one transaction. */
    public <T> T inTransaction(Supplier<T> work) {
        return shared.inTransaction(work);
    }

    /** Runs writes in one change set, as the triggers ask. */
    public void write(String... statements) {
        String body = String.join(";\n", statements);
        new Database(dataSource).onConnection(connection -> {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "with opened as (insert into change_set (kind, summary) values ('create', 'test data')"
                                + " returning id) select set_config('crm.change_set', id::text, true) from opened");
                statement.execute(body);
                connection.commit();
                return null;
            } catch (java.sql.SQLException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    public QueryRecords withFirm() {
        write(
                "insert into role (id, name, display_name) values (901, 'tester', 'Tester')",
                "insert into team (id, name) values (1, 'Équipe Nord'), (2, 'South')",
                "insert into app_user (id, email, full_name, role_id, team_id) values"
                        + " (1, 'ada@firm.test', 'Ada Lovelace', 901, 1), (2, 'bob@firm.test', 'Bob Noyce', 901, 2)",
                "insert into tag (id, name) values (1, 'VIP'), (2, 'Été 50%'), (3, 'old')");
        return this;
    }

    public QueryRecords withPeople() {
        write(
                "insert into organisation (id, name, type) values (1, 'Acme', 'client'), (2, 'Société Générale', 'investor')",
                """
                insert into person (id, first_name, last_name, email, personal_email, other_emails, phone, job_title,
                    country_code, owner_id, team_id, notes, active, email_unsubscribed, last_activity_at, created_at,
                    updated_at, deleted_at) values
                (1, 'Élodie', 'Dupont', 'elodie@acme.fr', null, '{}', '+33142345678', 'Directrice générale', 'FR', 1, 1,
                    'Prefers tea', true, false, '2026-03-17T10:00Z', '2026-01-01T00:30+01', '2026-03-18T09:00Z', null),
                (2, 'Jean Marc', 'de la Tour', 'jm@acme.fr', 'jm@home.test', '{}', null, 'CIO', 'LU', 2, 2, null, true, true,
                    null, '2026-01-31T23:30+01', '2026-02-16T10:00:00Z', null),
                (3, 'Zoé', 'Martin', null, null, '{zoe@one.test,zoe@two.test}', null, null, null, null, null, null, false,
                    false, null, '2026-02-01T00:00+01', '2026-02-16T10:00:01Z', null),
                (4, null, null, 'nameless@bme.fr', null, '{}', '+33612345678', '50% analyst_x', 'FR', 1, 1, null, true, false,
                    '2025-03-17T10:00Z', '2025-06-01T00:00Z', '2025-06-01T00:00Z', null),
                (5, 'Ada', 'Dupond', 'trash@acme.fr', null, '{}', null, null, 'FR', 1, 1, null, true, false, null,
                    '2026-01-15T00:00Z', '2026-03-01T00:00Z', '2026-03-02T00:00Z')""",
                "insert into affiliation (person_id, organisation_id, is_primary) values (1, 1, true), (2, 2, true)",
                "insert into affiliation (person_id, organisation_id, deleted_at) values (3, 1, now())",
                "insert into person_tag (person_id, tag_id) values (1, 1), (1, 2), (2, 3)");
        return this;
    }

    public QueryRecords withOrganisations() {
        write("""
                insert into organisation (id, name, type, category, city, country_code, aum_amount, aum_currency, aum_as_of,
                    probability, pipeline_stage, strategies, parent_id, lei, website, owner_id, team_id) values
                (11, 'Banque Été', 'client', 'institution', 'Genève', 'CH', 2500000000, 'EUR', '2026-01-31', 50, 'won',
                    '{Equity,Dette privée}', null, '969500TJ5KRTCJQWXH05', 'https://ete.test', 1, 1),
                (12, 'Banque Été Gestion', 'issuer', null, 'Paris', 'FR', 1000000000, 'EUR', '2026-02-01', 0, 'lead', '{}', 11,
                    null, null, 2, 2),
                (13, '100% Capital_', 'other', 'startup', null, null, null, null, null, null, 'prospect', '{}', null, null,
                    null, null, null)""");
        return this;
    }

    public List<Long> ids(FieldCatalogue catalogue, AccessPredicate access, Viewpoint viewpoint, String filter) {
        Sql ids = pages.ids(new Selection(catalogue, access, viewpoint, filter));
        return database.list(ids.then("order by id"), row -> row.id("id"));
    }

    List<Long> people(String filter) {
        return ids(FieldCatalogues.PEOPLE, ALL, ADA, filter);
    }

    static AccessPredicate scope(Scope scope) {
        return new AccessPredicate(scope, 1, 1L);
    }
}
