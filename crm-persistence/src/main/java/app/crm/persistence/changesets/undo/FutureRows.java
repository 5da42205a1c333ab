package app.crm.persistence.changesets.undo;

import app.crm.persistence.core.Sql;

/**
 * Rows as they would be after the undo, for statements that read {@code undo_row n}: the current row with its former
 * values, or the deleted row with the defaults of columns that are younger than its deletion.
 */
final class FutureRows {

    private FutureRows() {}

    /**
     * A join that adds {@code x}.
     *
     * @param select what {@code x} holds; unqualified columns are those of the future row
     * @param where on the future row's unqualified columns
     */
    static Sql of(TrackedTable table, String select, String where) {
        return Sql.of("left join " + table.sqlName() + " cur on cur.id = n.row_id and n.action = 'update'"
                + " cross join lateral (select " + select + " from jsonb_populate_record(cur, " + values(table)
                + ") where " + where + ") x");
    }

    /** The former values of {@code n}, complete for a row that has to be made anew. */
    private static String values(TrackedTable table) {
        return "case when n.action = 'insert' then " + table.defaults() + " || n.before else n.before end";
    }
}
