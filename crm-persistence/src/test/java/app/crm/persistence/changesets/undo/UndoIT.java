package app.crm.persistence.changesets.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.AccessRights;
import app.crm.persistence.access.Scope;
import app.crm.persistence.core.DatabaseFailure;
import app.crm.persistence.migration.SchemaMigration;
import app.crm.persistence.testing.TestSession;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Undo on real PostgreSQL, one situation at a time. */
class UndoIT {

    private static final AccessRights EVERYTHING = (resource, action) -> AccessPredicate.unrestricted();

    private static DataSource source;

    private TestSession session;
    private long ada;

    @BeforeAll
    static void migrate() {
        source = ScratchDatabase.create();
        SchemaMigration.migrate(source);
    }

    @BeforeEach
    void open() {
        session = new TestSession(source);
        session.inChangeSet(() -> ada = person("Ada"));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void anEditGoesBackToWhatItWas() {
        long edit = session.inChangeSet(() ->
                set(ada, "first_name = 'Eda', custom = '{\"vip\": [1, null]}', other_emails = '{a@b.fr,\"x y\"}'"));
        assertThat(undo(edit)).isEqualTo(new UndoCounts(1, 0, 0));
        assertThat(session.text(
                        "select first_name || custom::text || other_emails::text || version as value from person where id = ?",
                        ada))
                .isEqualTo("Ada{}{}2");
    }

    @Test
    void undoOfAnUndoIsRedo() {
        long edit = session.inChangeSet(() -> set(ada, "first_name = 'Eda', custom = '{\"a\": {\"b\": null}}'"));
        long undo = undoing(edit);
        assertThat(name(ada)).isEqualTo("Ada");
        undoing(undo);
        assertThat(session.text("select first_name || custom::text as value from person where id = ?", ada))
                .isEqualTo("Eda{\"a\": {\"b\": null}}");
    }

    @Test
    void aRecordEditedSinceIsKept() {
        long edit = session.inChangeSet(() -> set(ada, "first_name = 'Eda'"));
        session.inChangeSet(() -> set(ada, "job_title = 'Countess'"));
        assertThat(undo(edit)).isEqualTo(new UndoCounts(0, 1, 0));
        assertThat(name(ada)).isEqualTo("Eda");
    }

    @Test
    void anEditThatWasItselfTakenBackDoesNotKeepTheRecord() {
        long first = session.inChangeSet(() -> set(ada, "first_name = 'Eda'"));
        long second = session.inChangeSet(() -> set(ada, "first_name = 'Oda'"));
        undoing(second);
        assertThat(undo(first)).isEqualTo(new UndoCounts(1, 0, 0));
        assertThat(name(ada)).isEqualTo("Ada");
    }

    @Test
    void severalChangesOfOneRowGoBackToBeforeTheFirst() {
        long edit = session.inChangeSet(() -> {
            set(ada, "first_name = 'B', job_title = 'x'");
            set(ada, "first_name = 'C', language = 'fr'");
            session.update("delete from person where id = ?", ada);
            session.update("insert into person (id, first_name, version) values (?, 'D', 9)", ada);
            set(ada, "last_name = 'E'");
        });
        assertThat(undo(edit)).isEqualTo(new UndoCounts(1, 0, 0));
        assertThat(session.text(
                        "select concat(first_name, job_title, language, last_name) as value from person where id = ?",
                        ada))
                .isEqualTo("Ada");
    }

    @Test
    void aRowMadeAndDeletedInOneChangeSetLeavesNothingToUndo() {
        long nothing = session.inChangeSet(() -> session.update("delete from person where id = ?", person("Gone")));
        assertThat(undo(nothing)).isEqualTo(new UndoCounts(0, 0, 0));
    }

    @Test
    void aDeletedRecordComesBackWithItsTagsAndItsId() {
        session.inChangeSet(() -> tag(ada, "vip"));
        long delete = session.inChangeSet(() -> session.update("delete from person where id = ?", ada));
        assertThat(undo(delete)).isEqualTo(new UndoCounts(1, 0, 0));
        assertThat(name(ada)).isEqualTo("Ada");
        assertThat(session.number("select count(*) as value from person_tag where person_id = ?", ada))
                .isEqualTo(1);
    }

    @Test
    void aCreatedRecordThatIsUsedSinceIsBlocked() {
        long organisation = organisation("Acme");
        session.inChangeSet(() -> affiliate(ada, organisation));
        long creation = session.number(
                "select change_set_id as value from change_item"
                        + " where table_name = 'organisation' and row_id = ? and operation = 'insert'",
                organisation);
        long undo = undoing(creation);
        assertThat(item(undo)).isEqualTo("organisations blocked still_used It is still used by affiliations.");
        assertThat(session.number("select count(*) as value from organisation where id = ?", organisation))
                .isEqualTo(1);
    }

    @Test
    void aCreatedRecordThatWasTaggedSinceIsKept() {
        long creation = session.inChangeSet(() -> ada = person("Zed"));
        session.inChangeSet(() -> tag(ada, "later"));
        assertThat(item(undoing(creation)))
                .isEqualTo("people kept extended_since Something was added to it afterwards.");
    }

    @Test
    void aUniqueValueTakenSinceBlocks() {
        long tag = session.commit(() -> {
            session.openChangeSet(null);
            return session.number("insert into tag (name) values ('Gold') returning id as value");
        });
        long rename = session.inChangeSet(
                () -> session.update("update tag set name = 'Silver', version = version + 1 where id = ?", tag));
        session.inChangeSet(() -> session.update("insert into tag (name) values ('GOLD')"));
        assertThat(item(undoing(rename))).isEqualTo("tags blocked value_taken Another record now has its former name.");
    }

    @Test
    void aReferenceThatIsGoneBlocks() {
        long organisation = organisation("Parent");
        long child = organisation("Child");
        session.inChangeSet(() -> session.update(
                "update organisation set parent_id = ?, version = version + 1 where id = ?", organisation, child));
        long moved = session.inChangeSet(() ->
                session.update("update organisation set parent_id = null, version = version + 1 where id = ?", child));
        session.inChangeSet(() -> session.update("delete from organisation where id = ?", organisation));
        assertThat(item(undoing(moved)))
                .isEqualTo("organisations blocked missing_reference Its former parent does not exist any more.");
    }

    @Test
    void theMainAffiliationMovesBack() {
        long first = organisation("One");
        long second = organisation("Two");
        session.inChangeSet(() -> {
            session.update(
                    "insert into affiliation (person_id, organisation_id, is_primary) values (?, ?, true)", ada, first);
            session.update("insert into affiliation (person_id, organisation_id) values (?, ?)", ada, second);
        });
        String promote =
                "update affiliation set is_primary = ?, version = version + 1 where person_id = ? and organisation_id = ?";
        long move = session.inChangeSet(() -> {
            session.update(promote, false, ada, first);
            session.update(promote, true, ada, second);
        });
        assertThat(undo(move)).isEqualTo(new UndoCounts(2, 0, 0));
        assertThat(session.number(
                        "select organisation_id as value from affiliation where is_primary and person_id = ?", ada))
                .isEqualTo(first);
    }

    @Test
    void valuesThatTwoRecordsExchangedAreBlockedAndTheRestGoesBack() {
        session.inChangeSet(() -> session.update("insert into tag (name) values ('left'), ('right'), ('third')"));
        String rename = "update tag set name = ?, version = version + 1 where name = ?";
        long exchange = session.inChangeSet(() -> {
            session.update(rename, "aside", "left");
            session.update(rename, "left", "right");
            session.update(rename, "right", "aside");
            session.update(rename, "fourth", "third");
        });
        assertThat(undo(exchange)).isEqualTo(new UndoCounts(1, 0, 2));
        assertThat(session.number("select count(*) as value from tag where name = 'third'"))
                .isEqualTo(1);
    }

    @Test
    void whoMayNotUpdateARecordCannotUndoItsChange() {
        long edit = session.inChangeSet(() -> set(ada, "first_name = 'Eda'"));
        AccessRights own = (resource, action) -> new AccessPredicate(Scope.OWN, 4711, null);
        long undo = session.commit(() -> {
            long id = session.openChangeSet(edit);
            undoRepository().undo(edit, id, own);
            return id;
        });
        assertThat(item(undo))
                .isEqualTo("people blocked not_permitted Your role does not allow this change of the record.");
    }

    @Test
    void anEditInBetweenIsNoticed() {
        long edit = session.inChangeSet(() -> set(ada, "first_name = 'Eda'"));
        try (TestSession other = new TestSession(source)) {
            session.openChangeSet(edit);
            new UndoRows(session.database(), new Grain.Whole())
                    .fill(edit, new Catalogue(session.database()).touchedBy(edit));
            other.inChangeSet(
                    () -> other.update("update person set first_name = 'X', version = version + 1 where id = ?", ada));
            UndoWriter writer = new UndoWriter(session.database(), new Catalogue(session.database()).touchedBy(edit));
            assertThatThrownBy(() -> writer.write(1)).isInstanceOf(UndoOvertaken.class);
            session.rollback();
        }
        assertThat(name(ada)).isEqualTo("X");
    }

    @Test
    void aWriteOutsideAChangeSetIsRefused() {
        assertThatThrownBy(() -> set(ada, "first_name = 'X'"))
                .isInstanceOfSatisfying(
                        DatabaseFailure.class,
                        failure -> assertThat(failure.sqlState()).isEqualTo("CR001"));
        session.rollback();
        assertThatThrownBy(() -> session.update("truncate person cascade"))
                .isInstanceOfSatisfying(
                        DatabaseFailure.class,
                        failure -> assertThat(failure.sqlState()).isEqualTo("CR003"));
        session.rollback();
        assertThatThrownBy(() -> session.update("delete from change_item"))
                .isInstanceOfSatisfying(
                        DatabaseFailure.class,
                        failure -> assertThat(failure.sqlState()).isEqualTo("CR004"));
    }

    @Test
    void aChangeWithoutANewVersionIsRefusedAndOneWithoutAChangeLeavesNoItem() {
        long nothing = session.inChangeSet(() -> set(ada, "first_name = 'Ada', updated_at = now()"));
        assertThat(session.number("select count(*) as value from change_item where change_set_id = ?", nothing))
                .isZero();
        session.openChangeSet(null);
        assertThatThrownBy(() -> session.update("update person set first_name = 'X' where id = ?", ada))
                .isInstanceOfSatisfying(
                        DatabaseFailure.class,
                        failure -> assertThat(failure.sqlState()).isEqualTo("CR002"));
    }

    private UndoRepository undoRepository() {
        return new UndoRepository(session.database(), new Catalogue(session.database()));
    }

    private UndoCounts undo(long changeSet) {
        return undoRepository().counts(undoing(changeSet));
    }

    private long undoing(long changeSet) {
        return session.commit(() -> {
            long id = session.openChangeSet(changeSet);
            undoRepository().undo(changeSet, id, EVERYTHING);
            undoRepository().markUndone(changeSet, id);
            return id;
        });
    }

    private String item(long undo) {
        UndoItem item = undoRepository().items(undo, 0, 10).get(0);
        return item.resource() + " " + item.verdict().code() + " " + item.code() + " " + item.reason();
    }

    private void set(long id, String assignments) {
        session.update("update person set version = version + 1, " + assignments + " where id = ?", id);
    }

    private String name(long id) {
        return session.text("select first_name as value from person where id = ?", id);
    }

    private long person(String name) {
        return session.number("insert into person (first_name) values (?) returning id as value", name);
    }

    private long organisation(String name) {
        return session.commit(() -> {
            session.openChangeSet(null);
            return session.number("insert into organisation (name) values (?) returning id as value", name);
        });
    }

    private void affiliate(long person, long organisation) {
        session.update("insert into affiliation (person_id, organisation_id) values (?, ?)", person, organisation);
    }

    private void tag(long person, String name) {
        long tag = session.number("insert into tag (name) values (?) returning id as value", name + person);
        session.update("insert into person_tag (person_id, tag_id) values (?, ?)", person, tag);
    }
}
