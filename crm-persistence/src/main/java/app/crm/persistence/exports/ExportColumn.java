package app.crm.persistence.exports;

import app.crm.persistence.core.Sql;

/**
 * A column that a file can have.
 *
 * @param name heads the column, and is what imports and {@code columns=} call it
 * @param expression the cell
 * @param join what the expression reads from beside the record; {@link Sql#EMPTY} where it needs nothing
 */
record ExportColumn(String name, Sql expression, Sql join) {

    /** Text that people wrote. */
    static ExportColumn text(String name, String expression) {
        return text(name, expression, Sql.EMPTY);
    }

    static ExportColumn text(String name, String expression, Sql join) {
        return new ExportColumn(name, Sql.of(SpreadsheetCell.neutralised(expression)), join);
    }

    /** A number, a day or a code of the product: nothing in it can be a formula. */
    static ExportColumn plain(String name, String expression) {
        return plain(name, expression, Sql.EMPTY);
    }

    static ExportColumn plain(String name, String expression, Sql join) {
        return new ExportColumn(name, Sql.of(expression), join);
    }

    static ExportColumn instant(String name, String column) {
        return plain(name, "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')");
    }
}
