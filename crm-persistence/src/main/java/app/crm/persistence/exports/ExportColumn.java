package app.crm.persistence.exports;

import app.crm.persistence.core.Sql;

/**
 * A column that a file can have.
 *
 * @param name heads the column, and is what imports and {@code columns=} call it
 * @param value the cell in the type of the database
 * @param join what the value is read from beside the record; {@link Sql#EMPTY} where it needs nothing
 */
record ExportColumn(String name, ColumnType type, String value, Sql join) {

    static ExportColumn of(String name, ColumnType type, String value) {
        return new ExportColumn(name, type, value, Sql.EMPTY);
    }

    static ExportColumn text(String name, String value) {
        return text(name, value, Sql.EMPTY);
    }

    static ExportColumn text(String name, String value, Sql join) {
        return new ExportColumn(name, ColumnType.TEXT, value, join);
    }

    static ExportColumn longText(String name, String value) {
        return of(name, ColumnType.LONG_TEXT, value);
    }

    /** @param value an array of texts, or null */
    static ExportColumn list(String name, String value, Sql join) {
        return new ExportColumn(name, ColumnType.LIST, value, join);
    }

    static ExportColumn code(String name, String value) {
        return code(name, value, Sql.EMPTY);
    }

    static ExportColumn code(String name, String value, Sql join) {
        return new ExportColumn(name, ColumnType.CODE, value, join);
    }

    static ExportColumn number(String name, String value) {
        return number(name, value, Sql.EMPTY);
    }

    static ExportColumn number(String name, String value, Sql join) {
        return new ExportColumn(name, ColumnType.NUMBER, value, join);
    }

    static ExportColumn flag(String name, String value) {
        return of(name, ColumnType.FLAG, value);
    }

    static ExportColumn date(String name, String value) {
        return of(name, ColumnType.DATE, value);
    }

    static ExportColumn instant(String name, String value) {
        return of(name, ColumnType.INSTANT, value);
    }

    /** The cell of a CSV file. */
    String csv() {
        return switch (type) {
            case TEXT, LONG_TEXT -> SpreadsheetCell.neutralised(value);
            case LIST -> SpreadsheetCell.neutralised(joined());
            case FLAG -> "(" + value + ")::text";
            case INSTANT -> iso();
            case CODE, NUMBER, DATE -> value;
        };
    }

    /** The value of a JSON object. */
    String json() {
        return type == ColumnType.INSTANT ? iso() : value;
    }

    /** The cell of a spreadsheet, which knows texts from formulas by their type. */
    String spreadsheet() {
        return type == ColumnType.LIST ? joined() : value;
    }

    private String joined() {
        return "nullif(array_to_string(" + value + ", '; '), '')";
    }

    private String iso() {
        return "to_char(" + value + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')";
    }
}
