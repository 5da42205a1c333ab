package app.crm.persistence.merge;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.changesets.undo.Catalogue;
import app.crm.persistence.changesets.undo.UndoCounts;
import app.crm.persistence.changesets.undo.UndoRepository;
import app.crm.persistence.core.Sql;
import app.crm.persistence.migration.SchemaMigration;
import app.crm.persistence.testing.TestSession;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Records with links between them, their merge and its undo. */
abstract class MergeScenes {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final List<String> LINKED =
            List.of("person", "affiliation", "interaction_person", "interaction_organisation", "task", "person_tag");

    private static DataSource source;

    TestSession session;

    @BeforeAll
    static void migrate() {
        source = ScratchDatabase.create();
        SchemaMigration.migrate(source);
    }

    @BeforeEach
    void open() {
        session = new TestSession(source);
    }

    @AfterEach
    void close() {
        session.close();
    }

    MergeRepository repository() {
        return new MergeRepository(session.database());
    }

    long merge(MergedKind kind, long survivor, long... merged) {
        return session.commit(() -> {
            long id = session.openChangeSet("merge", null);
            repository().merge(group(kind, survivor, merged));
            return id;
        });
    }

    /** As the service does it: the survivor's fields first. */
    long mergeWith(long survivor, String assignments, long... merged) {
        return session.commit(() -> {
            long id = session.openChangeSet("merge", null);
            session.update("update person set version = version + 1, " + assignments + " where id = ?", survivor);
            repository().merge(group(MergedKind.PERSON, survivor, merged));
            return id;
        });
    }

    private static MergeGroup group(MergedKind kind, long survivor, long... merged) {
        return new MergeGroup(kind, survivor, Arrays.stream(merged).boxed().toList(), NOW);
    }

    UndoCounts undo(long changeSet) {
        return counts(undoing(changeSet));
    }

    long undoing(long changeSet) {
        return session.commit(() -> {
            long id = session.openChangeSet(changeSet);
            undos().undo(changeSet, id, (resource, action) -> AccessPredicate.unrestricted());
            undos().markUndone(changeSet, id);
            return id;
        });
    }

    UndoCounts counts(long undo) {
        return undos().counts(undo);
    }

    private UndoRepository undos() {
        return new UndoRepository(session.database(), new Catalogue(session.database()));
    }

    long person(String name) {
        return write("insert into person (first_name) values (?) returning id as value", name);
    }

    long organisation(String name) {
        return write("insert into organisation (name) values (?) returning id as value", name);
    }

    long interaction() {
        return write("insert into interaction (title) values ('Call') returning id as value");
    }

    void link(long interaction, long person) {
        edit("insert into interaction_person (interaction_id, person_id) values (?, ?)", interaction, person);
    }

    long affiliate(long person, long organisation, boolean primary) {
        return write(
                "insert into affiliation (person_id, organisation_id, is_primary) values (?, ?, ?) returning id as value",
                person,
                organisation,
                primary);
    }

    long write(String sql, Object... parameters) {
        return session.commit(() -> {
            session.openChangeSet(null);
            return session.number(sql, parameters);
        });
    }

    void edit(String sql, Object... parameters) {
        session.inChangeSet(() -> session.update(sql, parameters));
    }

    long owner(String table, String column, String key, long id) {
        return session.number("select " + column + " as value from " + table + " where " + key + " = ?", id);
    }

    List<Long> peopleOf(long interaction) {
        return session.database()
                .list(
                        Sql.of(
                                "select person_id from interaction_person where interaction_id = ? order by person_id",
                                interaction),
                        row -> row.id("person_id"));
    }

    /** Every row that a merge may touch, without what rises with each write. */
    String picture() {
        return LINKED.stream().flatMap(table -> rows(table)).collect(Collectors.joining("\n"));
    }

    private Stream<String> rows(String table) {
        return session
                .database()
                .list(
                        Sql.of(
                                "select (to_jsonb(t) - 'version' - 'updated_at' - 'last_activity_at')::text as value from "
                                        + table + " t order by id"),
                        row -> table + " " + row.text("value"))
                .stream();
    }
}
