package app.crm.persistence.changesets.undo;

import app.crm.persistence.access.AccessRights;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Takes change sets back. */
@Repository
public class UndoRepository {

    @Inject
    Database database;

    @Inject
    Catalogue catalogue;

    protected UndoRepository() {}

    public UndoRepository(Database database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /**
     * Takes back every record of the change set that may be taken back. The undoing change set is open; it records what
     * is written.
     *
     * @throws UndoOvertaken where somebody else wrote to the same records meanwhile; the transaction must roll back
     */
    public UndoCounts undo(long changeSetId, long undoingId, AccessRights rights) {
        List<TrackedTable> tables = catalogue.touchedBy(changeSetId);
        Grain grain = grain(changeSetId);
        new UndoRows(database, grain).fill(changeSetId, tables);
        UndoRules rules = new UndoRules(database, tables, grain);
        tables.stream()
                .filter(table -> !(grain instanceof Grain.Field merge)
                        || merge.resources().contains(table.resource()))
                .forEach(table -> new UndoAccess(table, rights).strikeOutOfReach(rules));
        rules.apply();
        int waves = new UndoWaves(database, tables).arrange(rules);
        new UndoWriter(database, tables).write(waves);
        rules.tellPartly();
        storeVerdicts(undoingId);
        return counts(undoingId);
    }

    /** Marks a change set as undone. */
    public void markUndone(long changeSetId, long undoingId) {
        database.update(Sql.of("update change_set set undone_by = ? where id = ?", undoingId, changeSetId));
    }

    /** The worst first; after the given position. */
    public List<UndoItem> items(long undoingId, long afterPosition, int limit) {
        return database.list(
                Sql.of(
                        "select * from undo_verdict where change_set_id = ? and position > ? order by position limit ?",
                        undoingId,
                        afterPosition,
                        limit),
                UndoItem::of);
    }

    public UndoCounts counts(long undoingId) {
        return database.first(
                        Sql.of("""
                                select count(*) filter (where verdict = 'reverted') as reverted,
                                       count(*) filter (where verdict = 'kept') as kept,
                                       count(*) filter (where verdict = 'blocked') as blocked
                                from undo_verdict where change_set_id = ?""", undoingId),
                        row -> new UndoCounts(row.id("reverted"), row.id("kept"), row.id("blocked")))
                .orElseThrow();
    }

    /** Whether the change set merged records, or took such a merge back. */
    private Grain grain(long changeSetId) {
        List<String> merged = database.list(Sql.of("""
                        select distinct i.resource from change_set c join change_item i on i.change_set_id = c.id
                        where c.id = ? and c.kind in ('merge', 'restore') and i.operation = 'update'
                          and i.before ?? 'merged_into_id'""", changeSetId), row -> row.text("resource"));
        return merged.isEmpty() ? new Grain.Whole() : new Grain.Field(Set.copyOf(merged));
    }

    private void storeVerdicts(long undoingId) {
        database.update(Sql.of("""
                        insert into undo_verdict (change_set_id, position, resource, record_id, verdict, reason_code, reason)
                        select ?, row_number() over (order by verdict, resource, record_id), *
                        from (select distinct on (resource, record_id) resource, record_id,
                                     coalesce(verdict, 'reverted') as verdict, reason_code, reason
                              from undo_row order by resource, record_id, verdict, reason_code) record""", undoingId));
    }
}
