package app.crm.persistence.changesets.undo;

import app.crm.persistence.changesets.undo.TrackedTable.ForeignKey;
import app.crm.persistence.core.Sql;

/** Rows of a table that refers to itself must not end up under themselves when they get their former parent back. */
final class ParentCycles {

    private ParentCycles() {}

    static boolean arePossible(ForeignKey key) {
        return key.parentName().equals(key.childName());
    }

    /** The rows {@code u} of the undo whose chain of parents, as it will be, leads back to themselves. */
    static Sql closing(TrackedTable table, ForeignKey key) {
        String before = "(%s.before ->> '" + key.childColumnName() + "')::bigint";
        String written = "%1$s.table_name = ? and %1$s.verdict is null and %1$s.action in ('insert', 'update')"
                + " and %1$s.before ?? '" + key.childColumnName() + "'";
        Sql walk = Sql.of(
                        "with recursive chain (start, parent) as (select s.row_id, " + before.formatted("s")
                                + " from undo_row s where " + written.formatted("s") + " and "
                                + before.formatted("s") + " is not null",
                        table.name())
                .then("union select c.start, case when w.row_id is null then t." + key.childColumn() + " else "
                        + before.formatted("w") + " end from chain c left join " + table.sqlName()
                        + " t on t.id = c.parent")
                .then("left join undo_row w on w.row_id = c.parent and " + written.formatted("w"), table.name())
                .then("where c.parent is not null and c.parent <> c.start)")
                .then("select start from chain where parent = start");
        return Sql.of("u.table_name = ? and u.action in ('insert', 'update') and u.row_id in (", table.name())
                .then(walk)
                .then(")");
    }
}
