package app.crm.persistence.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.migration.SchemaMigration;
import app.crm.persistence.notifications.NotificationKind;
import app.crm.persistence.testing.TestSession;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the triggers want told, and two nodes that take it. */
class ReminderRepositoryIT {

    private static final Duration HOUR = Duration.ofHours(1);

    private static DataSource source;
    private static long lea;
    private static long marc;

    private TestSession one;
    private TestSession two;
    private ReminderRepository first;
    private ReminderRepository second;
    private Instant soon;

    @BeforeAll
    static void migrate() {
        source = ScratchDatabase.create();
        SchemaMigration.migrate(source);
        try (TestSession session = new TestSession(source)) {
            session.inChangeSet(() -> {
                long role =
                        session.number("insert into role (name, display_name) values ('r', 'R') returning id as value");
                lea = user(session, "lea@x.example", role);
                marc = user(session, "marc@x.example", role);
            });
        }
    }

    private static long user(TestSession session, String email, long role) {
        return session.number(
                "insert into app_user (email, full_name, role_id) values (?, ?, ?) returning id as value",
                email,
                email,
                role);
    }

    @BeforeEach
    void open() {
        one = new TestSession(source);
        two = new TestSession(source);
        first = new ReminderRepository(one.database());
        second = new ReminderRepository(two.database());
        soon = Instant.now().plus(HOUR).truncatedTo(ChronoUnit.SECONDS);
        one.inChangeSet(() -> one.update("delete from task"));
        one.inChangeSet(() -> one.update("delete from interaction"));
        one.commit(() -> one.update("delete from reminder"));
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void aTaskRemindsAndIsDueEachOnce() {
        long task = task("'Call', ?, ?, ?", lea, soon, soon.plus(HOUR));
        assertThat(take(soon.minusSeconds(1))).isEmpty();
        assertThat(take(soon)).singleElement().satisfies(due -> {
            assertThat(due.recordId()).isEqualTo(task);
            assertThat(due.kind()).isEqualTo(NotificationKind.REMINDER);
            assertThat(due.userId()).isEqualTo(lea);
            assertThat(due.title()).isEqualTo("Call");
        });
        assertThat(take(soon.plus(HOUR))).extracting(DueReminder::kind).containsExactly(NotificationKind.TASK_DUE);
        assertThat(take(soon.plus(HOUR.multipliedBy(9)))).isEmpty();
    }

    @Test
    void twoNodesShareWhatIsDue() {
        one.inChangeSet(() -> one.update(
                "insert into task (title, owner_id, due_at) select 'T' || n, ?, ? from generate_series(1, 400) n",
                lea,
                soon));
        CompletableFuture<Set<Long>> others = CompletableFuture.supplyAsync(() -> takeAll(two, second));
        Set<Long> own = takeAll(one, first);
        Set<Long> theirs = others.join();
        Set<Long> all = new HashSet<>(own);
        all.addAll(theirs);
        assertThat(own.size() + theirs.size()).isEqualTo(400);
        assertThat(all).hasSize(400);
    }

    @Test
    void whatIsTakenWithoutACommitIsFreeAgain() {
        task("'Call', ?, ?, ?", lea, soon, null);
        assertThat(first.take(soon, 10)).hasSize(1);
        assertThat(two.commit(() -> second.take(soon, 10))).isEmpty();
        one.rollback();
        assertThat(take(soon)).hasSize(1);
    }

    @Test
    void aMovedReminderFiresAgainAndTheOldOneNever() {
        long task = task("'Call', ?, ?, ?", lea, soon, null);
        change("update task set remind_at = ?, version = version + 1 where id = ?", soon.plus(HOUR), task);
        assertThat(take(soon)).isEmpty();
        assertThat(take(soon.plus(HOUR))).hasSize(1);
        change(
                "update task set remind_at = ?, version = version + 1 where id = ?",
                soon.plus(HOUR.multipliedBy(2)),
                task);
        assertThat(take(soon.plus(HOUR.multipliedBy(2)))).hasSize(1);
    }

    @Test
    void whoHasTheWorkNowIsReminded() {
        long task = task("'Call', ?, ?, ?", lea, soon, null);
        change("update task set assignee_id = ?, version = version + 1 where id = ?", marc, task);
        assertThat(take(soon)).extracting(DueReminder::userId).containsExactly(marc);
    }

    @Test
    void doneAndTrashedWorkIsSilentUntilItIsBack() {
        long done = task("'Done', ?, ?, ?", lea, soon, null);
        long trashed = task("'Trashed', ?, ?, ?", lea, soon, null);
        change("update task set status = 'done', completed_at = now(), version = version + 1 where id = ?", done);
        change("update task set deleted_at = now(), version = version + 1 where id = ?", trashed);
        assertThat(take(soon)).isEmpty();
        change("update task set deleted_at = null, version = version + 1 where id = ?", trashed);
        assertThat(take(soon)).extracting(DueReminder::recordId).containsExactly(trashed);
    }

    @Test
    void whatWasMissedFiresLateEvenWhereTheRecordWasEditedMeanwhile() {
        long task = task("'Call', ?, ?, ?", lea, soon, null);
        one.commit(() -> one.update("update reminder set at = at - interval '5 hours'"));
        change("update task set remind_at = remind_at - interval '5 hours', version = version + 1 where id = ?", task);
        change("update task set title = 'Call now', version = version + 1 where id = ?", task);
        assertThat(take(Instant.now())).extracting(DueReminder::title).containsExactly("Call now");
    }

    @Test
    void aHistoryThatIsWrittenNowRemindsNobody() {
        task("'Old', ?, ?, ?", lea, Instant.now().minus(HOUR), Instant.now().minus(HOUR));
        assertThat(one.commit(() -> one.number("select count(*) as value from reminder")))
                .isZero();
    }

    @Test
    void anAllDayTaskIsToldOfInTheMorning() {
        one.inChangeSet(() -> one.update(
                "insert into task (title, owner_id, due_at, due_all_day) values ('Day', ?, ?, true)",
                lea,
                Instant.parse("2099-06-01T21:59:59Z")));
        assertThat(take(Instant.parse("2099-06-01T06:59:59Z"))).isEmpty();
        assertThat(take(Instant.parse("2099-06-01T07:00:00Z"))).hasSize(1);
    }

    @Test
    void anInteractionRemindsOfItsNextAction() {
        one.inChangeSet(() -> one.update(
                "insert into interaction (title, assignee_id, next_action_at) values ('Met', ?, ?)", marc, soon));
        assertThat(take(soon)).singleElement().satisfies(due -> {
            assertThat(due.resource().path()).isEqualTo("interactions");
            assertThat(due.userId()).isEqualTo(marc);
            assertThat(due.dueAt()).isNull();
        });
    }

    @Test
    void whatIsDeletedForGoodIsForgotten() {
        long task = task("'Call', ?, ?, ?", lea, soon, null);
        change("delete from task where id = ?", task);
        assertThat(one.commit(() -> one.number("select count(*) as value from reminder")))
                .isZero();
    }

    private long task(String values, Object... parameters) {
        long[] id = new long[1];
        one.inChangeSet(() -> id[0] = one.number(
                "insert into task (title, owner_id, remind_at, due_at) values (" + values + ") returning id as value",
                parameters));
        return id[0];
    }

    private void change(String statement, Object... parameters) {
        one.inChangeSet(() -> one.update(statement, parameters));
    }

    private List<DueReminder> take(Instant now) {
        return one.commit(() -> first.take(now, 1_000));
    }

    private Set<Long> takeAll(TestSession session, ReminderRepository repository) {
        Set<Long> taken = new HashSet<>();
        List<DueReminder> some = session.commit(() -> repository.take(soon, 7));
        while (!some.isEmpty()) {
            some.forEach(due -> taken.add(due.recordId()));
            some = session.commit(() -> repository.take(soon, 7));
        }
        return taken;
    }
}
