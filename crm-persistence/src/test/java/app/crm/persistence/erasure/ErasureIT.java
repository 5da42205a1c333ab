package app.crm.persistence.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import app.crm.persistence.files.FileRepository;
import app.crm.persistence.migration.SchemaMigration;
import app.crm.persistence.testing.TestSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person whose rare name is written everywhere it can be, then erased. */
class ErasureIT {

    private static final String NAME = "Quillambert";
    private static final Instant AT = Instant.parse("2026-05-04T10:00:00Z");

    private TestSession session;
    private Database database;
    private long person;
    private long other;
    private long organisation;

    @BeforeEach
    void makeThePerson() {
        DataSource source = ScratchDatabase.create();
        SchemaMigration.migrate(source);
        session = new TestSession(source);
        database = session.database();
        session.inChangeSet(() -> {
            person = insert(
                    "insert into person (first_name, last_name, email, notes) values ('Zéphyrine', ?, ?, 'likes tea') returning id",
                    NAME,
                    "zephyrine@quillambert.example");
            other = insert("insert into person (last_name) values ('Other') returning id");
            organisation = insert("insert into organisation (name) values ('Acme') returning id");
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void preparedFilesThatMayHoldThePersonGoAndTheirJobsSayWhy() {
        long people = exportFile("people", "a".repeat(64));
        long organisations = exportFile("organisations", "b".repeat(64));
        List<String> files = new ArrayList<>();

        erase(files);

        assertThat(files).contains("a".repeat(64)).doesNotContain("b".repeat(64));
        assertThat(session.text("select string_agg(resource, ',') as value from export_file"))
                .isEqualTo("organisations");
        assertThat(session.text(
                        "select result ->> 'erased' || ' ' || (result ->> 'expiresAt') as value from job where id = "
                                + people))
                .isEqualTo("true " + AT);
        assertThat(session.number("select count(*) as value from job where result ->> 'erased' is null and id = "
                        + organisations))
                .isEqualTo(1);
    }

    /** Answers the id of the job that has written it. */
    private long exportFile(String resource, String sha256) {
        session.inChangeSet(() -> {
            session.update("insert into role (name, display_name) values (?, 'Exporter')", "exporter_" + resource);
            session.update(
                    "insert into app_user (email, full_name, role_id) select ?, 'Exporter', max(id) from role",
                    resource + "@example.org");
        });
        session.commit(() -> session.update(
                "insert into job (kind, parameters, status, result) values ('export', '{}', 'succeeded', ?::jsonb)",
                "{\"expiresAt\": \"2999-01-01T00:00:00Z\", \"rows\": 1}"));
        session.commit(() -> session.update(
                "insert into export_file (created_at, user_id, job_id, resource, format, name, rows, size, sha256, expires_at)"
                        + " select now(), (select max(id) from app_user), max(id), ?, 'csv', 'x.csv', 1, 1, ?,"
                        + " now() + interval '1 day' from job",
                resource,
                sha256));
        return session.number("select max(id) as value from job");
    }

    @Test
    void nothingInTheDatabaseSpeaksOfAnErasedPerson() {
        writeTheNameEverywhere();
        assertThat(tablesWithTheName())
                .contains(
                        "person", "change_item", "change_set", "search_document_people", "import_verdict", "access_log")
                .hasSizeGreaterThan(8);

        ErasureCounts preview = session.commit(() -> new ErasureRepository(database).preview(person));

        ErasureCounts counts = erase(new ArrayList<>());

        assertThat(preview.historyItems()).isPositive().isLessThanOrEqualTo(counts.historyItems());
        assertThat(preview.viewsChanged()).isEqualTo(counts.viewsChanged()).hasSize(1);
        assertThat(preview.files()).isEqualTo(counts.files());
        assertThat(preview.interactionsToReview()).isEqualTo(counts.interactionsToReview());
        assertThat(session.text("select filter as value from saved_view")).isEqualTo("email:erased OR \"erased\"");
        assertThat(tablesWithTheName()).isEmpty();
        assertThat(session.number(
                        "select count(*) as value from idempotency_key where convert_from(body, 'UTF8') like '%uill%'"))
                .isZero();
        assertThat(counts.affiliations()).isEqualTo(2);
        assertThat(counts.interactions()).isEqualTo(1);
        assertThat(counts.tasks()).isEqualTo(1);
        assertThat(counts.files()).isEqualTo(1);
        assertThat(counts.interactionsToReview()).hasSize(1);
        assertThat(counts.tasksToReview()).hasSize(1);
        assertThat(
                        session.text(
                                "select summary as value from change_set where kind = 'edit' and summary like '%person%' limit 1"))
                .isEqualTo("Edited the person");
    }

    @Test
    void whatIsSharedStaysWithoutThePerson() {
        session.inChangeSet(() -> {
            long interaction = interaction("Lunch");
            link(interaction, person);
            link(interaction, other);
            insert(
                    "insert into task (title, person_id, organisation_id) values ('Call', ?, ?) returning id",
                    person,
                    organisation);
        });

        erase(new ArrayList<>());

        assertThat(session.number("select count(*) as value from interaction_person where person_id = ?", other))
                .isEqualTo(1);
        assertThat(session.number(
                        "select count(*) as value from task where organisation_id = ? and person_id is null",
                        organisation))
                .isEqualTo(1);
    }

    @Test
    void whoWasMergedIntoThePersonIsErasedToo() {
        session.inChangeSet(() -> {
            session.update(
                    "update person set version = version + 1, deleted_at = now(), merged_into_id = ? where id = ?",
                    person,
                    other);
            link(interaction("Lunch"), other);
        });
        List<ErasedPerson> people = session.commit(() -> new ErasureRepository(database).withMerged(person));

        assertThat(people).extracting(ErasedPerson::personId).containsExactly(person, other);
        session.commit(() -> {
            openErasure();
            return new ErasureRepository(database).erase(List.of(person, other), AT, new ArrayList<>());
        });

        assertThat(session.number("select count(*) as value from person")).isZero();
        assertThat(session.number("select count(*) as value from interaction")).isZero();
    }

    @Test
    void filesAreNamedSoThatTheirContentCanGo() {
        String hash = "a".repeat(64);
        session.inChangeSet(() -> attach(hash));
        List<String> files = new ArrayList<>();

        erase(files);

        assertThat(files).containsExactly(hash);
        assertThat(unneeded(hash)).containsExactly(hash);
    }

    @Test
    void aContentThatAnotherRecordHasStays() {
        String hash = "b".repeat(64);
        session.inChangeSet(() -> {
            attach(hash);
            insert(
                    "insert into file_organisations (resource, record_id, name, content_type, size, sha256)"
                            + " values ('organisations', ?, 'logo', 'image/png', 1, ?) returning id",
                    organisation,
                    hash);
        });

        erase(new ArrayList<>());

        assertThat(unneeded(hash)).isEmpty();
    }

    @Test
    void historyCanBeBlankedOnlyByAnErasure() {
        session.inChangeSet(() -> {
            assertThat(session.attempt(() -> session.update("update change_item set before = null, erased = true")))
                    .isFalse();
            assertThat(session.attempt(() -> session.update("update change_set set summary = 'x'")))
                    .isFalse();
        });
        session.commit(() -> {
            openErasure();
            assertThat(session.attempt(() -> session.update("update change_item set operation = 'update'")))
                    .isFalse();
            assertThat(session.attempt(() -> session.update("delete from change_item")))
                    .isFalse();
            assertThat(session.attempt(() -> session.update("update change_set set actor_id = null, at = now()")))
                    .isFalse();
            return null;
        });
    }

    @Test
    void anErasureIsRememberedOnce() {
        ErasureRepository repository = new ErasureRepository(database);
        ErasedPerson erased = session.commit(
                () -> new ErasedPerson(person, repository.lock(person).orElseThrow()));

        assertThat(session.commit(() -> repository.remember(erased, null, "asked for it", null)))
                .isTrue();
        assertThat(session.commit(() -> repository.remember(erased, null, "asked for it", null)))
                .isFalse();
        assertThat(session.commit(repository::remembered)).contains(erased);
    }

    /** A table that comes to refer to people has to be thought of in {@link RecordEraser}. */
    @Test
    void everyTableThatRefersToPeopleIsErased() {
        List<String> tables = database.list(
                Sql.of("select conrelid::regclass::text as name from pg_constraint"
                        + " where confrelid = 'person'::regclass and contype = 'f' order by 1"),
                row -> row.text("name"));
        assertThat(tables)
                .containsExactly(
                        "affiliation",
                        "file_people",
                        "interaction_person",
                        "person",
                        "person_distinct",
                        "person_distinct",
                        "person_tag",
                        "task");
    }

    private List<String> unneeded(String hash) {
        return session.commit(() -> new FileRepository(database).unneeded(List.of(hash)));
    }

    private ErasureCounts erase(List<String> files) {
        return session.commit(() -> {
            openErasure();
            return new ErasureRepository(database).erase(List.of(person), AT, files);
        });
    }

    private void openErasure() {
        database.first(
                Sql.of("insert into change_set (kind, summary) values ('erase', 'Erased')"
                        + " returning set_config('crm.change_set', id::text, true) as id"),
                row -> row.text("id"));
    }

    private void writeTheNameEverywhere() {
        session.commit(() -> {
            database.first(
                    Sql.of(
                            "insert into change_set (kind, summary) values ('edit', 'Edited the person Zéphyrine Quillambert')"
                                    + " returning set_config('crm.change_set', id::text, true) as id"),
                    row -> row.text("id"));
            session.update("update person set notes = 'met Quillambert', version = version + 1 where id = ?", person);
            long gone = affiliation("gone@quillambert.example", organisation);
            session.update("delete from affiliation where id = ?", gone);
            return affiliation("work@quillambert.example", organisation);
        });
        session.inChangeSet(() -> {
            link(interaction("Call with Quillambert"), person);
            long shared = interaction("Fair");
            link(shared, person);
            link(shared, other);
            insert(
                    "insert into interaction_participant (interaction_id, email) values (?, 'zephyrine@quillambert.example') returning id",
                    shared);
            insert("insert into task (title, person_id) values ('Write to Quillambert', ?) returning id", person);
            insert(
                    "insert into task (title, person_id, organisation_id) values ('Offer', ?, ?) returning id",
                    person,
                    organisation);
            attach("c".repeat(64));
        });
        session.inChangeSet(this::writeCopies);
    }

    private void writeCopies() {
        long role = insert("insert into role (name, display_name) values ('eraser', 'Eraser') returning id");
        long user = insert(
                "insert into app_user (email, full_name, role_id) values ('u@acme.example', 'U', ?) returning id",
                role);
        insert(
                "insert into saved_view (resource, name, filter, owner_id) values ('people', 'About Zéphyrine Quillambert',"
                        + " 'email:zephyrine@quillambert.example OR \"zéphyrine Quillambert\"', ?) returning id",
                user);
        long imported = insert(
                "insert into import (owner_id, resource, file_name, file_hash, file_size, layout, columns, mapping)"
                        + " values (?, 'people', 'f.csv', 'd', 1, '{}', '{}', '{}') returning id",
                user);
        session.update(
                "insert into import_verdict (import_id, row_no, line, verdict, record_id, label)"
                        + " values (?, 1, 2, 'created', ?, 'Quillambert')",
                imported,
                person);
        session.update(
                "insert into idempotency_key (user_id, key, fingerprint, body)"
                        + " values (?, 'k', '', convert_to('{\"email\":\"zephyrine@quillambert.example\"}', 'UTF8'))",
                user);
        session.text("select access_log_month(date_trunc('month', now())::date)::text as value");
        session.update(
                "insert into access_log (at, action, resource, filter) values (now(), 'export', 'people', 'email:zephyrine@quillambert.example')");
        session.update(
                "insert into notification (user_id, kind, resource, record_id, facts) values (?, 'assigned', 'people', ?, '{\"title\": \"Quillambert\"}')",
                user,
                person);
    }

    private List<String> tablesWithTheName() {
        List<String> tables = database.list(
                Sql.of(
                        "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"),
                row -> row.text("name"));
        return tables.stream()
                .filter(table -> session.number(
                                "select count(*) as value from " + table + " t where t::text ilike '%quillambert%'")
                        > 0)
                .map(table -> table.startsWith("access_log_") ? "access_log" : table)
                .toList();
    }

    private long interaction(String title) {
        return insert("insert into interaction (title) values (?) returning id", title);
    }

    private void link(long interaction, long linked) {
        session.update("insert into interaction_person (interaction_id, person_id) values (?, ?)", interaction, linked);
    }

    private long affiliation(String email, long at) {
        return insert(
                "insert into affiliation (person_id, organisation_id, work_email) values (?, ?, ?) returning id",
                person,
                at,
                email);
    }

    private void attach(String hash) {
        insert(
                "insert into file_people (resource, record_id, name, content_type, size, sha256)"
                        + " values ('people', ?, 'Quillambert.pdf', 'application/pdf', 1, ?) returning id",
                person,
                hash);
    }

    private long insert(String sql, Object... parameters) {
        return database.first(Sql.of(sql, parameters), row -> row.id("id")).orElseThrow();
    }
}
