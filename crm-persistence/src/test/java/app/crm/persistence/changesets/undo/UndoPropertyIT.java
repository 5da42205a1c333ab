package app.crm.persistence.changesets.undo;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.core.Sql;
import app.crm.persistence.migration.SchemaMigration;
import app.crm.persistence.testing.TestSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Random work over all tracked tables, taken back. {@code -Dcrm.test.seed=…} repeats one run. */
class UndoPropertyIT {

    private static final int CHANGE_SETS = 25;

    private TestSession session;
    private RandomWork work;
    private Random random;
    private long seed;

    @BeforeEach
    void open() {
        var source = ScratchDatabase.create();
        SchemaMigration.migrate(source);
        session = new TestSession(source);
        seed = Long.getLong("crm.test.seed", ThreadLocalRandom.current().nextLong());
        session.commit(() -> session.text("select setseed(?)::text as value", new Random(seed).nextDouble()));
        random = new Random(seed);
        work = new RandomWork(session, random);
    }

    @AfterEach
    void close() {
        try {
            theLastActivityIsTheNewestInteraction();
        } finally {
            session.close();
        }
    }

    @RepeatedTest(3)
    void undoneInReverseOrderAndRedoneNothingIsLost() {
        List<Long> changeSets = new ArrayList<>();
        List<String> states = new ArrayList<>(List.of(state()));
        for (int n = 0; n < CHANGE_SETS; n++) {
            changeSets.add(work.changeSet());
            states.add(state());
        }
        assertThat(session.number("select count(*) as value from change_item"))
                .as("seed %d: the work is worth undoing", seed)
                .isGreaterThan(100);
        List<Long> undos = new ArrayList<>();
        for (int n = CHANGE_SETS - 1; n >= 0; n--) {
            undos.add(undoWhole(changeSets.get(n), "undo of change set " + n));
            assertThat(state())
                    .as("seed %d, after undo of change set %d", seed, n)
                    .isEqualTo(states.get(n));
        }
        for (int n = 0; n < CHANGE_SETS; n++) {
            undoWhole(undos.get(CHANGE_SETS - 1 - n), "redo of change set " + n);
            assertThat(state())
                    .as("seed %d, after redo of change set %d", seed, n)
                    .isEqualTo(states.get(n + 1));
        }
    }

    /** What is derived from the tables is what they say, whatever was undone. */
    private void theLastActivityIsTheNewestInteraction() {
        assertThat(session.number("""
                        select count(*) as value from person p where last_activity_at is distinct from (
                            select max(i.occurred_at) from interaction_person l join interaction i on i.id = l.interaction_id
                            where l.person_id = p.id and i.deleted_at is null)"""))
                .as("seed %d: people with a wrong last activity", seed)
                .isZero();
        assertThat(session.number("""
                        select count(*) as value from organisation o where last_activity_at is distinct from (
                            select max(i.occurred_at) from interaction_organisation l
                            join interaction i on i.id = l.interaction_id
                            where l.organisation_id = o.id and i.deleted_at is null)"""))
                .as("seed %d: organisations with a wrong last activity", seed)
                .isZero();
    }

    @RepeatedTest(3)
    void undoneInAnyOrderEveryRuleHoldsAndTheCountsTellTheTruth() {
        List<Long> changeSets = new ArrayList<>();
        for (int n = 0; n < CHANGE_SETS; n++) {
            changeSets.add(work.changeSet());
            if (random.nextBoolean()) {
                long undone = changeSets.remove(random.nextInt(changeSets.size()));
                long undo = undo(undone);
                UndoCounts counts = repository().counts(undo);
                long written = session.number(
                        "select count(distinct (resource, record_id)) as value from change_item where change_set_id = ?",
                        undo);
                assertThat(counts.reverted())
                        .as("seed %d, change set %d", seed, undone)
                        .isGreaterThanOrEqualTo(written);
                changeSets.add(undo);
            }
        }
    }

    private long undoWhole(long changeSet, String what) {
        long undo = undo(changeSet);
        UndoCounts counts = repository().counts(undo);
        assertThat(repository().items(undo, 0, 5))
                .as("seed %d, %s: %s", seed, what, counts)
                .allMatch(item -> item.verdict() == Verdict.REVERTED);
        return undo;
    }

    private long undo(long changeSet) {
        return session.commit(() -> {
            long id = session.openChangeSet(changeSet);
            repository().undo(changeSet, id, (resource, action) -> AccessPredicate.unrestricted());
            repository().markUndone(changeSet, id);
            return id;
        });
    }

    private UndoRepository repository() {
        return new UndoRepository(session.database(), new Catalogue(session.database()));
    }

    /** The content of all tracked tables. */
    private String state() {
        List<String> tables = session.database()
                .list(Sql.of("select table_name from tracked_table order by 1"), row -> row.text("table_name"));
        return tables.stream().map(this::content).collect(Collectors.joining("\n"));
    }

    private String content(String table) {
        return table + ": "
                + session.text("select string_agg((to_jsonb(t) - 'version' - 'updated_at')::text, e'\\n' order by id)"
                        + " as value from " + table + " t");
    }
}
