package app.crm.persistence.changesets.undo;

import app.crm.persistence.changesets.undo.TrackedTable.UniqueKey;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import java.util.List;

/**
 * The order in which rows get their former values back. PostgreSQL checks unique keys row by row, so a row whose former
 * value another row holds has to wait until that one has given it up: wave 1 waits for nobody, wave 2 for wave 1, …
 * A row without a number belongs to wave 1: in most undos nobody waits.
 */
final class UndoWaves {

    private final Database database;
    private final List<TrackedTable> tables;

    UndoWaves(Database database, List<TrackedTable> tables) {
        this.database = database;
        this.tables = tables;
    }

    /** Numbers the waves and returns how many there are. Rows that wait for each other in a circle are struck out. */
    int arrange(UndoRules rules) {
        database.update(Sql.of("create temporary table undo_wait"
                + " (table_name text, row_id bigint, holder_id bigint, label text) on commit drop"));
        int waves = number();
        while (strikeCircles()) {
            rules.apply();
            waves = number();
        }
        return waves;
    }

    private int number() {
        database.update(Sql.of("delete from undo_wait"));
        long waiting = tables.stream()
                .flatMap(table -> table.uniqueKeys().stream().map(key -> findWaiting(table, key)))
                .mapToLong(Long::longValue)
                .sum();
        database.update(Sql.of("update undo_row set wave = null where wave is not null"));
        if (waiting == 0) {
            return 1;
        }
        int wave = 0;
        do {
            wave++;
        } while (numberNext(wave) > 0);
        return wave - 1;
    }

    private long findWaiting(TrackedTable table, UniqueKey key) {
        return database.update(
                Sql.of("insert into undo_wait select ?, f.row_id, h.id, ? from", table.name(), key.label())
                        .then(new FutureKeys(table, key).claims("n.action = 'update'"))
                        .then("""
                        join undo_row o on o.table_name = ? and o.row_id = h.id
                            and o.verdict is null and o.action = 'update'""", table.name()));
    }

    private long numberNext(int wave) {
        return database.update(Sql.of("""
                        update undo_row u set wave = ?
                        where u.wave is null and u.verdict is null and u.action = 'update' and not exists (
                            select from undo_wait w
                            join undo_row h on h.table_name = w.table_name and h.row_id = w.holder_id
                            where w.table_name = u.table_name and w.row_id = u.row_id and h.wave is null)""", wave));
    }

    private boolean strikeCircles() {
        return database.update(Sql.of("""
                                update undo_row u set verdict = 'blocked', reason_code = 'values_exchanged',
                                    reason = 'It exchanged its ' || w.label || ' with another record.'
                                from undo_wait w
                                where w.table_name = u.table_name and w.row_id = u.row_id and u.wave is null
                                  and u.verdict is null and u.action = 'update'""")) > 0;
    }
}
