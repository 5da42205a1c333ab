package app.crm.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Scope;
import app.crm.persistence.testing.TestSession;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Great writes commit without their documents. After each test the backlog is worked off and nothing is behind. */
class SearchBacklogIT {

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
            session.update("delete from interaction");
            session.update("delete from person");
        });
        session.commit(() -> session.text("select set_config('crm.search_at_once', '10', false) as value"));
    }

    @AfterEach
    void nothingIsBehindInTheEnd() {
        workOff();
        assertThat(session.number("select sum(missing + orphaned + waiting)::bigint as value from search_completeness"))
                .as("missing, orphaned and waiting documents")
                .isZero();
        assertThat(session.number("""
                        select count(*) as value from (
                            (select * from search_people(array(select id from person))
                            union all select * from search_organisations(array(select id from organisation))
                            union all select * from search_interactions(array(select id from interaction)))
                            except select * from search_document) stale"""))
                .as("documents that are behind their record")
                .isZero();
        fixture.close();
    }

    @Test
    void aGreatWriteIsFoundOnceTheBacklogIsWorkedOff() {
        addPeople(2500);
        assertThat(fixture.titles("person7")).isEmpty();
        assertThat(state("people")).isEqualTo("2500 0 2500 2500");
        assertThat(fixture.index().state())
                .filteredOn(state -> state.resource().equals("people"))
                .noneMatch(IndexState::isComplete);
        session.rollback();
        assertThat(session.commit(fixture.index()::catchUp)).contains(1000L);
        assertThat(state("people")).isEqualTo("2500 1000 1500 1500");
        assertThat(fixture.titles("person7")).startsWith("Bulk Person7");
        workOff();
        assertThat(fixture.titles("person2499")).containsExactly("Bulk Person2499");
        assertThat(fixture.titles("bullk")).isNotEmpty();
    }

    @Test
    void aSmallWriteIsFoundAtOnceWhileTheBacklogWaits() {
        addPeople(50);
        session.inChangeSet(() -> {
            session.update(
                    "update person set job_title = 'Countess', version = version + 1 where last_name = 'Person7'");
            fixture.person("Ada", "Byron");
        });
        assertThat(fixture.titles("countess")).containsExactly("Bulk Person7");
        assertThat(fixture.titles("byron")).containsExactly("Ada Byron");
    }

    @Test
    void aWriteThatIsRolledBackLeavesNothingToDo() {
        session.openChangeSet(null);
        session.update("insert into person (last_name) select 'Person' || n from generate_series(1, 50) n");
        session.update("set constraints search_flush immediate");
        session.rollback();
        assertThat(session.commit(fixture.index()::catchUp)).isEmpty();
    }

    /** A node that dies in the middle of a part leaves the part. */
    @Test
    void aPartThatWasNotFinishedIsDoneAgain() {
        addPeople(50);
        assertThat(fixture.index().catchUp()).contains(50L);
        session.rollback();
        assertThat(state("people")).isEqualTo("50 0 50 50");
    }

    @Test
    void whoMayNotSeeARecordAnyLongerDoesNotFindItMeanwhile() {
        long owner = user();
        long heir = user();
        session.inChangeSet(() -> session.update(
                "insert into person (last_name, owner_id) select 'Person' || n, ? from generate_series(1, 50) n",
                owner));
        workOff();
        AccessPredicate ofOwner = new AccessPredicate(Scope.OWN, owner, null);
        assertThat(fixture.hits("person7", 10, ofOwner).hits()).hasSize(1);
        session.inChangeSet(() ->
                session.update("update person set owner_id = ?, job_title = 'Clerk', version = version + 1", heir));
        assertThat(fixture.hits("person7", 10, ofOwner).hits()).isEmpty();
        assertThat(fixture.hits("person7", 10, new AccessPredicate(Scope.OWN, heir, null))
                        .hits())
                .hasSize(1);
        assertThat(fixture.titles("clerk")).isEmpty();
    }

    @Test
    void theTrashHidesAndDeletionRemovesAtOnce() {
        addPeople(50);
        workOff();
        session.inChangeSet(() -> session.update("update person set deleted_at = now(), version = version + 1"));
        assertThat(fixture.titles("person7")).isEmpty();
        session.inChangeSet(() -> session.update("delete from person"));
        assertThat(state("people")).isEqualTo("0 0 0 50");
    }

    @Test
    void anAssigneeOfManyFindsThemAtOnce() {
        long assignee = user();
        session.inChangeSet(() ->
                session.update("insert into interaction (title) select 'Call ' || n from generate_series(1, 50) n"));
        workOff();
        session.inChangeSet(
                () -> session.update("update interaction set assignee_id = ?, version = version + 1", assignee));
        assertThat(fixture.hits("call", 60, new AccessPredicate(Scope.OWN, assignee, null))
                        .hits())
                .hasSize(50);
    }

    /** Records that are deleted while their first documents are being written must not keep one. */
    @Test
    void deletingWaitsForThePartThatIsBeingWritten() throws Exception {
        addPeople(50);
        try (SearchFixture worker = new SearchFixture(source)) {
            assertThat(worker.index().catchUp()).contains(50L);
            CompletableFuture<Long> deletion = CompletableFuture.supplyAsync(
                    () -> session.inChangeSet(() -> session.update("delete from person where last_name <> 'Person7'")));
            assertThat(deletion.completeOnTimeout(-1L, 500, TimeUnit.MILLISECONDS)
                            .get())
                    .as("the deletion waits for the part")
                    .isEqualTo(-1L);
            worker.session().commit(() -> 0);
        }
        awaitPeople(1);
        assertThat(state("people")).isEqualTo("1 1 0 0");
    }

    @Test
    void onlyOneNodeWorksAtATime() {
        addPeople(50);
        try (SearchFixture worker = new SearchFixture(source)) {
            assertThat(worker.index().catchUp()).contains(50L);
            assertThat(session.commit(fixture.index()::catchUp)).isEmpty();
            worker.session().commit(() -> 0);
        }
        assertThat(state("people")).isEqualTo("50 50 0 0");
    }

    private void addPeople(int count) {
        session.inChangeSet(() -> session.update(
                "insert into person (first_name, last_name) select 'Bulk', 'Person' || n from generate_series(1, ?) n",
                count));
    }

    private long user() {
        long[] id = new long[1];
        session.inChangeSet(() -> {
            long role = fixture.insert(
                    "insert into role (name, display_name) values (?, 'R') returning id", "r" + System.nanoTime());
            id[0] = fixture.insert(
                    "insert into app_user (email, full_name, role_id) values (?, 'U', ?) returning id",
                    System.nanoTime() + "@crm.example",
                    role);
        });
        return id[0];
    }

    private void workOff() {
        Optional<Long> part;
        do {
            part = session.commit(fixture.index()::catchUp);
        } while (part.isPresent());
    }

    private void awaitPeople(long count) throws InterruptedException {
        try (TestSession observer = new TestSession(source)) {
            for (int attempt = 0;
                    attempt < 50 && observer.number("select count(*) as value from person") != count;
                    attempt++) {
                observer.rollback();
                Thread.sleep(100);
            }
        }
    }

    /** Records, documents, missing and waiting. */
    private String state(String resource) {
        return session.text(
                "select concat_ws(' ', records, documents, missing, waiting) as value from search_completeness"
                        + " where resource = ?",
                resource);
    }
}
