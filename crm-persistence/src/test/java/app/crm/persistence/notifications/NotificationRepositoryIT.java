package app.crm.persistence.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import app.crm.persistence.migration.SchemaMigration;
import app.crm.persistence.query.CountMode;
import app.crm.persistence.query.CursorSeal;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.query.Viewpoint;
import app.crm.persistence.testing.TestSession;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two users' notifications on real PostgreSQL. */
class NotificationRepositoryIT {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static DataSource source;

    private TestSession session;
    private NotificationRepository notifications;
    private long lea;
    private long marc;
    private long person;

    @BeforeAll
    static void migrate() {
        source = ScratchDatabase.create();
        SchemaMigration.migrate(source);
    }

    @BeforeEach
    void open() {
        session = new TestSession(source);
        notifications = new NotificationRepository(
                session.database(), new RecordPages(session.database(), new CursorSeal("a secret of this test")));
        session.openChangeSet(null);
        long role = session.number("insert into role (name, display_name) values ('r', 'R') returning id as value");
        lea = user("lea@crm.example", role, true);
        marc = user("marc@crm.example", role, true);
        person = session.number(
                "insert into person (last_name, owner_id) values ('Durand', ?) returning id as value", lea);
    }

    /** Nothing was committed: each test begins with an empty table. */
    @AfterEach
    void close() {
        session.rollback();
        session.close();
    }

    @Test
    void aUserSeesTheirOwnNewestFirstPageByPage() {
        List<Long> made = new ArrayList<>();
        for (int count = 0; count < 5; count++) {
            made.add(0, add(lea, person));
            add(marc, person);
        }
        Page<Notification> first = page(lea, Scope.ALL, null, null);
        Page<Notification> second = page(lea, Scope.ALL, null, first.nextCursor());
        Page<Notification> third = page(lea, Scope.ALL, null, second.nextCursor());
        List<Long> seen = new ArrayList<>();
        List.of(first, second, third).forEach(page -> page.items().forEach(item -> seen.add(item.id())));
        assertThat(seen).isEqualTo(made);
        assertThat(third.nextCursor()).isNull();
    }

    @Test
    void nobodyFindsOrMarksWhatIsNotTheirs() {
        long id = add(lea, person);
        assertThat(notifications.find(all(marc), marc, id)).isEmpty();
        assertThat(notifications.mark(marc, List.of(id), true, NOW)).isZero();
        assertThat(notifications.markUpTo(marc, id, true, NOW)).isZero();
        assertThat(notifications.countUnread(lea)).isEqualTo(1);
    }

    @Test
    void factsAreHiddenFromWhoMayNotSeeTheRecordAnyMore() {
        add(lea, person);
        add(marc, person);
        assertThat(page(lea, Scope.OWN, null, null).items()).singleElement().satisfies(own -> {
            assertThat(own.visible()).isTrue();
            assertThat(own.facts()).containsEntry("title", "Durand");
        });
        assertThat(page(marc, Scope.OWN, null, null).items()).singleElement().satisfies(foreign -> {
            assertThat(foreign.visible()).isFalse();
            assertThat(foreign.facts()).isEmpty();
        });
    }

    @Test
    void whatTellsOfNoRecordIsAlwaysShown() {
        notifications.add(new NewNotification(
                marc, NotificationKind.JOB_FINISHED, ResourceType.JOBS, 9, null, "{\"status\": \"failed\"}"));
        assertThat(page(marc, Scope.NONE, null, null).items())
                .singleElement()
                .satisfies(item -> assertThat(item.facts()).containsEntry("status", "failed"));
    }

    @Test
    void markingUpToLeavesWhatArrivedLater() {
        long seen = add(lea, person);
        long later = add(lea, person);
        assertThat(notifications.markUpTo(lea, seen, true, NOW)).isEqualTo(1);
        assertThat(notifications.countUnread(lea)).isEqualTo(1);
        assertThat(page(lea, Scope.ALL, "is:unread", null).items())
                .extracting(Notification::id)
                .containsExactly(later);
        assertThat(notifications.mark(lea, List.of(seen), true, NOW)).isZero();
        assertThat(notifications.mark(lea, List.of(seen, later), false, NOW)).isEqualTo(1);
        assertThat(notifications.find(all(lea), lea, seen)).hasValueSatisfying(item -> {
            assertThat(item.read()).isFalse();
            assertThat(item.version()).isEqualTo(2);
        });
    }

    @Test
    void anInactiveUserIsToldNothing() {
        session.update("update app_user set active = false, version = version + 1 where id = ?", marc);
        assertThat(notifications.add(assigned(marc, person))).isEmpty();
    }

    @Test
    void onlyWhatWasReadLongAgoIsForgotten() {
        long old = add(lea, person);
        long fresh = add(lea, person);
        long unread = add(lea, person);
        notifications.mark(lea, List.of(old), true, NOW.minusSeconds(100));
        notifications.mark(lea, List.of(fresh), true, NOW);
        assertThat(notifications.deleteReadBefore(NOW.minusSeconds(10), 100)).isEqualTo(1);
        assertThat(page(lea, Scope.ALL, null, null).items())
                .extracting(Notification::id)
                .containsExactly(unread, fresh);
    }

    private long user(String email, long role, boolean active) {
        return session.number(
                "insert into app_user (email, full_name, role_id, active) values (?, ?, ?, ?) returning id as value",
                email,
                email,
                role,
                active);
    }

    private long add(long userId, long personId) {
        return notifications.add(assigned(userId, personId)).orElseThrow();
    }

    private static NewNotification assigned(long userId, long personId) {
        return new NewNotification(
                userId, NotificationKind.ASSIGNED, ResourceType.PEOPLE, personId, null, "{\"title\": \"Durand\"}");
    }

    private Page<Notification> page(long userId, Scope scope, String filter, String cursor) {
        Viewpoint viewpoint = new Viewpoint(userId, null, ZoneId.of("UTC"), NOW, all(userId));
        PageRequest request = new PageRequest(filter, null, 2, cursor, CountMode.NONE);
        return notifications.page(resource -> new AccessPredicate(scope, userId, null), viewpoint, request);
    }

    private static ReadAccess all(long userId) {
        return resource -> new AccessPredicate(Scope.ALL, userId, null);
    }
}
