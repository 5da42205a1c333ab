package app.crm.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Scope;
import app.crm.persistence.testing.TestSession;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents follow records through every kind of write. After each test all of them are what the records say. */
class SearchDocumentsIT {

    private static DataSource source;

    private SearchFixture fixture;
    private TestSession session;

    @BeforeAll
    static void migrate() {
        source = SearchFixture.migrated();
    }

    @BeforeEach
    void open() {
        fixture = new SearchFixture(source);
        session = fixture.session();
        session.inChangeSet(() -> {
            for (String table : List.of(
                    "interaction",
                    "task",
                    "person_tag",
                    "organisation_tag",
                    "affiliation",
                    "person",
                    "organisation",
                    "tag")) {
                session.update("delete from " + table);
            }
        });
    }

    @AfterEach
    void everyDocumentSaysWhatItsRecordSays() {
        assertThat(session.number("select sum(missing + orphaned)::bigint as value from search_completeness"))
                .as("missing and orphaned documents")
                .isZero();
        assertThat(session.number("""
                        select count(*) as value from (
                            (select * from search_people(array(select id from person))
                            union all select * from search_organisations(array(select id from organisation))
                            union all select * from search_interactions(array(select id from interaction))
                            union all select * from search_tasks(array(select id from task)))
                            except select * from search_document) stale"""))
                .as("documents that are behind their record")
                .isZero();
        assertThat(session.number("select count(*) as value from search_pending"))
                .isZero();
        fixture.close();
    }

    @Test
    void aNewPersonIsFoundWithTheCompany() {
        session.inChangeSet(
                () -> fixture.affiliation(fixture.person("Zoé", "Núñez"), fixture.organisation("Brasserie d’Or")));
        assertThat(fixture.titles("nunez")).containsExactly("Zoé Núñez");
        assertThat(fixture.titles("dor")).containsExactly("Brasserie d’Or", "Zoé Núñez");
    }

    @Test
    void anEditIsFoundAndTheOldNameIsNot() {
        session.inChangeSet(() -> fixture.person("Ada", "Lovelace"));
        session.inChangeSet(() -> session.update(
                "update person set last_name = 'Byron', version = version + 1 where last_name = 'Lovelace'"));
        assertThat(fixture.titles("byron")).containsExactly("Ada Byron");
        assertThat(fixture.titles("lovelace")).isEmpty();
    }

    @Test
    void aRenamedCompanyReachesItsPeople() {
        long[] acme = new long[1];
        session.inChangeSet(() -> {
            acme[0] = fixture.organisation("Acme");
            fixture.affiliation(fixture.person("Ada", "Byron"), acme[0]);
        });
        session.inChangeSet(() ->
                session.update("update organisation set name = 'Zenith', version = version + 1 where id = ?", acme[0]));
        assertThat(fixture.titles("zenith")).containsExactly("Zenith", "Ada Byron");
        assertThat(fixture.titles("acme")).isEmpty();
    }

    @Test
    void trashHidesAndRestoreShowsAgain() {
        session.inChangeSet(() -> fixture.affiliation(fixture.person("Ada", "Byron"), fixture.organisation("Acme")));
        session.inChangeSet(() -> session.update("update organisation set deleted_at = now(), version = version + 1"));
        assertThat(fixture.titles("acme")).isEmpty();
        session.inChangeSet(() -> session.update("update person set deleted_at = now(), version = version + 1"));
        assertThat(fixture.titles("byron")).isEmpty();
        session.inChangeSet(() -> {
            session.update("update organisation set deleted_at = null, version = version + 1");
            session.update("update person set deleted_at = null, version = version + 1");
        });
        assertThat(fixture.titles("acme")).containsExactly("Acme", "Ada Byron");
    }

    @Test
    void aDeletedRowThatComesBackUnderItsIdIsFound() {
        long[] id = new long[1];
        session.inChangeSet(() -> id[0] = fixture.person("Ada", "Byron"));
        session.inChangeSet(() -> session.update("delete from person"));
        assertThat(fixture.titles("byron")).isEmpty();
        session.inChangeSet(() ->
                session.update("insert into person (id, first_name, last_name) values (?, 'Ada', 'Byron')", id[0]));
        assertThat(fixture.titles("byron")).containsExactly("Ada Byron");
    }

    @Test
    void tagsAreFoundAndFollowTheirName() {
        session.inChangeSet(() -> {
            fixture.person("Ada", "Byron");
            fixture.organisation("Acme");
            session.update("insert into tag (name) values ('Key account')");
            session.update("insert into person_tag (person_id, tag_id) select p.id, t.id from person p, tag t");
            session.update(
                    "insert into organisation_tag (organisation_id, tag_id) select o.id, t.id from organisation o, tag t");
        });
        assertThat(fixture.titles("key account")).containsExactlyInAnyOrder("Ada Byron", "Acme");
        session.inChangeSet(() -> session.update("update tag set name = 'Strategic', version = version + 1"));
        assertThat(fixture.titles("strategic")).containsExactlyInAnyOrder("Ada Byron", "Acme");
        session.inChangeSet(() -> session.update("delete from person_tag"));
        assertThat(fixture.titles("strategic")).containsExactly("Acme");
    }

    @Test
    void anEndedOrMovedAffiliationChangesBothPeople() {
        session.inChangeSet(() -> {
            fixture.affiliation(fixture.person("Ada", "Byron"), fixture.organisation("Acme"));
            fixture.person("Grace", "Hopper");
        });
        session.inChangeSet(
                () -> session.update(
                        "update affiliation set version = version + 1, person_id = (select id from person where last_name = 'Hopper')"));
        assertThat(fixture.titles("acme")).containsExactly("Acme", "Grace Hopper");
        session.inChangeSet(() -> session.update("update affiliation set deleted_at = now(), version = version + 1"));
        assertThat(fixture.titles("acme")).containsExactly("Acme");
    }

    @Test
    void manyRowsOfOneStatementAreAllIndexed() {
        session.inChangeSet(() -> {
            session.update("insert into organisation (name) select 'Firm ' || n from generate_series(1, 500) n");
            session.update(
                    "insert into person (first_name, last_name) select 'Bulk', 'Person' || n from generate_series(1, 3000) n");
            session.update("insert into affiliation (person_id, organisation_id) select p.id, o.id from person p"
                    + " join organisation o on o.name = 'Firm ' || 1 + p.id % 500");
            session.update("update person set job_title = 'Clerk', version = version + 1");
        });
        assertThat(fixture.titles("person2999")).containsExactly("Bulk Person2999");
        assertThat(session.number("select count(*) as value from search_document where tsv @@ '''clerk''&''firm'''"))
                .isEqualTo(3000);
    }

    @Test
    void whatIsRolledBackIsNotIndexed() {
        session.inChangeSet(() -> {
            fixture.person("Ada", "Byron");
            session.update("savepoint before");
            fixture.person("Charles", "Babbage");
            session.update("rollback to savepoint before");
            fixture.person("Grace", "Hopper");
        });
        assertThat(fixture.titles("babbage")).isEmpty();
        assertThat(fixture.titles("hopper")).containsExactly("Grace Hopper");
    }

    @Test
    void extremeTextsAreStoredAndIndexed() {
        session.inChangeSet(() -> session.update(
                "insert into person (last_name, notes, custom, other_emails, phone_typed) values (?, ?, ?::jsonb, ?, ?)",
                "x".repeat(5000),
                "ﷺ word\u0000".replace("\u0000", " ").repeat(20000),
                "{\"a\": \"" + "deep ".repeat(100000) + "\"}",
                List.of("y".repeat(3000) + "@acme.fr", ""),
                "9".repeat(500)));
        assertThat(fixture.titles("x".repeat(64))).hasSize(1);
    }

    /** The person's transaction starts first and commits last: its document must hold the company's new name too. */
    @Test
    void concurrentChangesOfCompanyAndPersonAreBothInTheDocument() throws Exception {
        session.inChangeSet(() -> fixture.affiliation(fixture.person("Ada", "Byron"), fixture.organisation("Acme")));
        try (TestSession other = new TestSession(source)) {
            other.openChangeSet(null);
            other.update("update organisation set name = 'Zenith', version = version + 1");
            other.update("set constraints search_flush immediate");
            CompletableFuture<Long> edit = CompletableFuture.supplyAsync(() -> session.inChangeSet(
                    () -> session.update("update person set job_title = 'Countess', version = version + 1")));
            assertThat(edit.completeOnTimeout(-1L, 500, TimeUnit.MILLISECONDS).get())
                    .as("the edit waits for the document")
                    .isEqualTo(-1L);
            other.commit(() -> 0);
        }
        try (SearchFixture after = new SearchFixture(source)) {
            awaitTitle(after, "countess zenith");
        }
    }

    @Test
    void writersOfTheSameNewWordsDontLockEachOtherOut() throws Exception {
        List<CompletableFuture<Long>> writers = java.util.stream.IntStream.range(0, 6)
                .mapToObj(writer -> CompletableFuture.supplyAsync(() -> writeNewWords(writer)))
                .toList();
        for (CompletableFuture<Long> writer : writers) {
            assertThat(writer.get(60, TimeUnit.SECONDS)).isEqualTo(20L);
        }
    }

    private static long writeNewWords(int writer) {
        try (TestSession own = new TestSession(source)) {
            for (int round = 0; round < 20; round++) {
                String order = writer % 2 == 0 ? "n" : "-n";
                String insert = "insert into person (last_name) select 'word' || translate((n + " + round * 40
                        + ")::text, '0123456789', 'abcdefghij') from generate_series(1, 60) n order by " + order;
                own.inChangeSet(() -> own.update(insert));
            }
            return 20;
        }
    }

    @Test
    void interactionsAreFoundByTitleBodyTagAndGuest() {
        session.inChangeSet(() -> {
            session.update("insert into tag (name) values ('Roadshow')");
            long id = fixture.insert(
                    "insert into interaction (title, body) values (?, ?) returning id",
                    "Déjeuner annuel",
                    "Talked about the climate fund");
            session.update("insert into interaction_tag (interaction_id, tag_id) select ?, id from tag", id);
            session.update(
                    "insert into interaction_participant (interaction_id, name, email) values (?, ?, ?)",
                    id,
                    "Grace Hopper",
                    "grace@navy.example");
        });
        for (String text : List.of("dejeuner", "climat", "roadshow", "hopper", "grace@navy.example", "dejeunr")) {
            assertThat(fixture.titles(text)).as(text).containsExactly("Déjeuner annuel");
        }
        session.inChangeSet(() -> {
            session.update("update tag set name = 'Conference', version = version + 1");
            session.update("delete from interaction_participant");
            session.update("update interaction set title = 'Dinner', version = version + 1");
        });
        assertThat(fixture.titles("conference")).containsExactly("Dinner");
        assertThat(fixture.titles("hopper")).isEmpty();
        assertThat(fixture.titles("dejeuner")).isEmpty();
    }

    @Test
    void tasksAreFoundAndHiddenInTheTrash() {
        session.inChangeSet(
                () -> session.update(
                        "insert into task (title, description, category) values ('Send the deck', 'With the new fees', 'Relance')"));
        for (String text : List.of("deck", "fees", "relance")) {
            assertThat(fixture.titles(text)).as(text).containsExactly("Send the deck");
        }
        session.inChangeSet(() -> session.update("update task set deleted_at = now(), version = version + 1"));
        assertThat(fixture.titles("deck")).isEmpty();
        session.inChangeSet(() -> session.update("delete from task"));
    }

    @Test
    void whoIsAssignedFindsWhatOthersOwn() {
        long[] user = new long[1];
        session.inChangeSet(() -> {
            long role = fixture.insert(
                    "insert into role (name, display_name) values (?, 'R') returning id", "r" + System.nanoTime());
            user[0] = fixture.insert(
                    "insert into app_user (email, full_name, role_id) values (?, 'U', ?) returning id",
                    System.nanoTime() + "@crm.example",
                    role);
            session.update("insert into task (title, assignee_id) values ('Call the depositary', ?)", user[0]);
            session.update("insert into task (title) values ('Call the auditor')");
        });
        AccessPredicate own = new AccessPredicate(Scope.OWN, user[0], null);
        assertThat(fixture.hits("call", 10, own).hits())
                .extracting(hit -> hit.found().title())
                .containsExactly("Call the depositary");
        session.inChangeSet(() -> session.update("update task set assignee_id = null, version = version + 1"));
        assertThat(fixture.hits("call", 10, own).hits()).isEmpty();
    }

    private static void awaitTitle(SearchFixture after, String text) throws InterruptedException {
        for (int attempt = 0; attempt < 50 && after.titles(text).isEmpty(); attempt++) {
            Thread.sleep(100);
        }
        assertThat(after.titles(text)).containsExactly("Ada Byron");
    }

    @Test
    void aRebuildMendsWhatWasDamaged() {
        session.inChangeSet(() -> {
            fixture.affiliation(fixture.person("Ada", "Byron"), fixture.organisation("Acme"));
            fixture.person("Grace", "Hopper");
        });
        session.commit(
                () -> session.update("delete from search_document where name_key like 'byron%'")
                        + session.update("delete from search_word")
                        + session.update("update search_document set tsv = '', body = ''")
                        + session.update(
                                "insert into search_document values ('people', 987654321, null, null, false, 'x', 'x', 'x', 'x')"));
        session.commit(() -> {
            long last = session.number("select search_reindex('people', 0, 1) as value");
            session.number("select coalesce(search_reindex('people', ?, 100), 0) as value", last);
            session.number("select search_reindex('organisations', 0, 100) as value");
            return session.text("select search_sweep()::text as value");
        });
        assertThat(fixture.titles("byrn")).containsExactly("Ada Byron");
    }
}
