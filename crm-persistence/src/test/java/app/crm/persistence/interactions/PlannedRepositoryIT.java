package app.crm.persistence.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.migration.SchemaMigration;
import app.crm.persistence.testing.TestSession;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is planned counts from the moment on which it happens. */
class PlannedRepositoryIT {

    private static final String PAST = "2026-01-02 10:00:00+00";

    private static DataSource scratch;
    private static TestSession session;
    private static PlannedRepository planned;
    private static long last;

    /** Of the person, the organisation and the first interaction of this test; the others follow. */
    private long id;

    @BeforeAll
    static void migrate() {
        scratch = ScratchDatabase.create();
        SchemaMigration.migrate(scratch);
        session = new TestSession(scratch);
        planned = new PlannedRepository(session.database());
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @BeforeEach
    void plan() {
        last += 100;
        id = last;
        session.commit(() -> session.update("delete from interaction_planned"));
        session.inChangeSet(() -> {
            session.update("insert into person (id, last_name) values (?, 'A'), (?, 'B')", id, id + 1);
            session.update("insert into organisation (id, name) values (?, 'O')", id);
        });
        meeting(1, "'" + PAST + "'");
        meeting(2, "now() + interval '1 hour'");
        meeting(3, "now() + interval '1 day'");
    }

    private void meeting(long number, String at) {
        session.inChangeSet(() -> {
            session.update("insert into interaction (id, title, occurred_at) values (?, 'M', " + at + ")", id + number);
            session.update("insert into interaction_person (interaction_id, person_id) values (?, ?)", id + number, id);
            session.update(
                    "insert into interaction_organisation (interaction_id, organisation_id) values (?, ?)",
                    id + number,
                    id);
        });
    }

    /** The number of the interaction that the record's last activity tells of. */
    private long newest(String table) {
        return session.number(
                "select coalesce((select id - r.id from interaction"
                        + " where occurred_at = r.last_activity_at and id between r.id and r.id + 99), 0) as value from "
                        + table
                        + " r where id = ?",
                id);
    }

    private int catchUp(int most) {
        return session.commit(() -> planned.catchUp(most));
    }

    /** As if its moment had come: without any trigger, since nobody writes when time passes. */
    private static void pass(TestSession at, long interaction) {
        at.update("set local session_replication_role = replica");
        at.update("update interaction set occurred_at = now() where id = ?", interaction);
        at.update("update interaction_planned set occurs_at = now() where interaction_id = ?", interaction);
        at.update("set local session_replication_role = origin");
    }

    private void pass(long number) {
        session.commit(() -> {
            pass(session, id + number);
            return null;
        });
    }

    @Test
    void countsWhatHasHappenedAndTheRestWhenItsMomentComes() {
        assertThat(newest("person")).isEqualTo(1);
        assertThat(newest("organisation")).isEqualTo(1);

        assertThat(catchUp(10)).isZero();
        pass(2);
        assertThat(catchUp(10)).isEqualTo(1);

        assertThat(newest("person")).isEqualTo(2);
        assertThat(newest("organisation")).isEqualTo(2);
        assertThat(session.number("select version as value from person where id = ?", id))
                .isZero();
        assertThat(catchUp(10)).isZero();
        assertThat(session.number("select interaction_id as value from interaction_planned"))
                .isEqualTo(id + 3);
    }

    @Test
    void asksForNoChangeSetAndWritesNoHistory() {
        long before = session.number("select count(*) as value from change_item");

        pass(2);
        assertThat(catchUp(10)).isEqualTo(1);

        assertThat(session.number("select count(*) as value from change_item")).isEqualTo(before);
    }

    @Test
    void followsAMomentThatIsMoved() {
        session.inChangeSet(() -> session.update(
                "update interaction set occurred_at = ?::timestamptz, version = version + 1 where id = ?",
                "2026-03-01 10:00:00+00",
                id + 3));
        assertThat(newest("person")).isEqualTo(3);

        session.inChangeSet(() -> session.update(
                "update interaction set occurred_at = now() + interval '2 days', version = version + 1 where id = ?",
                id + 3));
        assertThat(newest("person")).isEqualTo(1);
    }

    @Test
    void takesNoMoreThanAsked() {
        pass(2);
        pass(3);

        assertThat(catchUp(1)).isEqualTo(1);
        assertThat(catchUp(10)).isEqualTo(1);
        assertThat(newest("person")).isGreaterThan(1);
    }

    @Test
    void seesWhatATransactionPlannedThatCommitsAfterTheMoment() {
        try (TestSession slow = new TestSession(scratch)) {
            slow.openChangeSet(null);
            slow.update(
                    "insert into interaction (id, title, occurred_at)"
                            + " values (?, 'Late', now() + interval '1 hour')",
                    id + 9);
            slow.update("insert into interaction_person (interaction_id, person_id) values (?, ?)", id + 9, id + 1);
            pass(slow, id + 9);
            assertThat(catchUp(10)).isZero();
            slow.commit(() -> null);
        }
        String active = "select count(last_activity_at) as value from person where id = ?";
        assertThat(session.number(active, id + 1)).isZero();

        assertThat(catchUp(10)).isEqualTo(1);

        assertThat(session.number(active, id + 1)).isEqualTo(1);
    }

    @Test
    void stillRefusesAnEditOutsideAChangeSet() {
        assertThat(session.attempt(() ->
                        session.update("update person set last_name = 'X', version = version + 1 where id = ?", id)))
                .isFalse();
    }
}
