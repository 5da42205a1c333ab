package app.crm.persistence.exports;

/**
 * A column as callers choose it.
 *
 * @param custom whether the firm has defined the field
 */
public record OfferedColumn(String name, ColumnType type, boolean related, boolean custom) {

    static OfferedColumn of(ExportColumn column) {
        boolean custom = column.name().startsWith(app.crm.persistence.customfields.CustomField.PREFIX);
        return new OfferedColumn(
                column.name(), column.type(), !custom && !column.join().text().isEmpty(), custom);
    }
}
