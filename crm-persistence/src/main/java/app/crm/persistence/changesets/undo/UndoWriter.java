package app.crm.persistence.changesets.undo;

import app.crm.persistence.changesets.undo.TrackedTable.Column;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what the rules have left: deletes first, which frees unique values, then updates, then inserts. Foreign keys
 * are deferred, and checked at the end, before the transaction claims success.
 */
final class UndoWriter {

    private static final Set<String> MOVING = Set.of("version", "updated_at");

    private final Database database;
    private final List<TrackedTable> tables;

    UndoWriter(Database database, List<TrackedTable> tables) {
        this.database = database;
        this.tables = tables;
    }

    void write(int waves) {
        tables.forEach(this::delete);
        for (int wave = 1; wave <= waves; wave++) {
            for (TrackedTable table : tables) {
                update(table, wave);
            }
        }
        List<TrackedTable> referredFirst = new ArrayList<>(tables);
        Collections.reverse(referredFirst);
        referredFirst.forEach(this::insert);
        database.update(Sql.of("set constraints all immediate"));
    }

    private void delete(TrackedTable table) {
        Sql which = Sql.of("u.table_name = ? and u.action = 'delete' and u.verdict is null", table.name());
        expect(
                which,
                database.update(Sql.of("delete from " + table.sqlName() + " t using undo_row u where")
                        .then(which)
                        .then("and t.id = u.row_id and t.version = u.current_version")));
    }

    private void update(TrackedTable table, int wave) {
        Sql which = Sql.of(
                "u.table_name = ? and u.action = 'update' and u.verdict is null and coalesce(u.wave, 1) = ?",
                table.name(),
                wave);
        Set<String> changed = new HashSet<>(database.list(
                Sql.of("select distinct jsonb_object_keys(u.before) as name from undo_row u where")
                        .then(which),
                row -> row.text("name")));
        List<Column> columns =
                values(table).filter(column -> changed.contains(column.name())).toList();
        if (columns.isEmpty()) {
            return;
        }
        String assignments = columns.stream()
                .map(column -> column.sqlName() + " = f." + column.sqlName())
                .collect(Collectors.joining(", "));
        Sql statement = Sql.of("update " + table.sqlName() + " t set version = t.version + 1, "
                        + (table.has("updated_at") ? "updated_at = now(), " : "") + assignments
                        + " from undo_row u join " + table.sqlName() + " cur on cur.id = u.row_id"
                        + " cross join lateral jsonb_populate_record(cur, u.before) f where")
                .then(which)
                .then("and t.id = cur.id and t.version = u.current_version");
        expect(which, database.update(statement));
    }

    private void insert(TrackedTable table) {
        Sql which = Sql.of("n.table_name = ? and n.action = 'insert' and n.verdict is null", table.name());
        String columns = values(table).map(Column::sqlName).collect(Collectors.joining(", "));
        String dated = table.has("updated_at") ? ", updated_at" : "";
        Sql statement = Sql.of("insert into " + table.sqlName() + " (" + columns + ", version" + dated + ")")
                .then("overriding system value select x.* from undo_row n")
                .then(FutureRows.of(
                        table, columns + ", version + 1 as version" + (dated.isEmpty() ? "" : ", now()"), "true"))
                .then("where")
                .then(which);
        database.update(statement);
    }

    /** The columns whose former values come back; the version goes on rising. */
    private static Stream<Column> values(TrackedTable table) {
        return table.writable().stream().filter(column -> !MOVING.contains(column.name()));
    }

    /** Fewer rows than planned: somebody wrote to one of them while the undo was being planned. */
    private void expect(Sql which, long written) {
        long planned = database.first(
                        Sql.of("select count(*) as rows from undo_row u where").then(which), row -> row.id("rows"))
                .orElseThrow();
        if (planned != written) {
            throw new UndoOvertaken();
        }
    }
}
