package app.crm.persistence.changesets.undo;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.AccessRights;
import app.crm.persistence.access.Scope;
import app.crm.persistence.migration.SchemaMigration;
import app.crm.persistence.testing.TestSession;
import org.junit.jupiter.api.Test;

/** A set of many rows goes back in one pass. */
class UndoManyRowsIT {

    private static final int ROWS = 20_000;

    @Test
    void twentyThousandRowsGoBackInOnePass() {
        var source = ScratchDatabase.create();
        SchemaMigration.migrate(source);
        try (TestSession session = new TestSession(source)) {
            long creation = session.inChangeSet(() -> importPeople(session));
            long edit = session.inChangeSet(
                    () -> session.update("update person set job_title = 'y', language = 'fr', version = version + 1"));
            AccessRights all = (resource, action) -> AccessPredicate.unrestricted();
            AccessRights team = (resource, action) -> new AccessPredicate(Scope.TEAM, 7, 7L);
            assertThat(undo(session, edit, team).blocked()).isEqualTo(ROWS);
            session.rollback();
            assertThat(session.commit(() -> undo(session, edit, all))).isEqualTo(new UndoCounts(ROWS, 0, 0));
            assertThat(session.commit(() -> undo(session, creation, all)))
                    .isEqualTo(new UndoCounts(ROWS + ROWS / 10 + 2, 0, 0));
            assertThat(session.number("select count(*) as value from person")).isZero();
        }
    }

    private static void importPeople(TestSession session) {
        session.update("insert into tag (id, name) values (1, 'imported')");
        session.update("insert into organisation (id, name) values (1, 'Acme')");
        session.update("""
                insert into person (first_name, last_name, email, job_title)
                select 'F' || g, 'L' || g, 'e' || g || '@acme.fr', 'x' from generate_series(1, ?) g""", ROWS);
        session.update("insert into person_tag (person_id, tag_id) select id, 1 from person where id % 10 = 0");
        session.update(
                "insert into affiliation (person_id, organisation_id)" + " select id, 1 from person where id % 10 = 0");
    }

    private static UndoCounts undo(TestSession session, long changeSet, AccessRights rights) {
        long undoing = session.openChangeSet(changeSet);
        return new UndoRepository(session.database(), new Catalogue(session.database()))
                .undo(changeSet, undoing, rights);
    }
}
