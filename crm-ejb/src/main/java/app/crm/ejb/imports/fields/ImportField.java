package app.crm.ejb.imports.fields;

import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.imports.StagedColumn;
import java.util.List;

/**
 * A field that a column of a file can be mapped to.
 *
 * @param name as in the REST contract
 * @param role what the field is to the import
 * @param columns of the record's table that it fills; none for tags and organisation
 * @param reader reads a cell into the columns, or into the one list of names where there are no columns
 * @param multiline whether line breaks inside a cell are kept
 * @param synonyms folded headers that mean this field, the surest first
 */
public record ImportField(
        String name,
        Role role,
        List<StagedColumn> columns,
        CellReader reader,
        boolean multiline,
        List<String> synonyms) {

    /** What a field is to the import. */
    public enum Role {
        COLUMNS,
        TAGS,
        ORGANISATION
    }

    static ImportField of(String name, StagedColumn column, CellReader reader, String... synonyms) {
        return new ImportField(name, Role.COLUMNS, List.of(column), reader, false, List.of(synonyms));
    }

    /** A field that the firm has defined; the cell is the JSON of its value. */
    public static ImportField custom(CustomField field, CellReader reader, List<String> synonyms) {
        StagedColumn column = StagedColumn.custom(field.key(), field.required() && field.active());
        return new ImportField(field.name(), Role.COLUMNS, List.of(column), reader, false, synonyms);
    }

    /** Whether no record can be made without it, as some that the firm has defined. */
    public boolean required() {
        return columns.stream().anyMatch(StagedColumn::required);
    }

    static ImportField text(String name, String column, int max, String... synonyms) {
        return of(name, StagedColumn.of(column, "text"), CellReaders.text(max), synonyms);
    }

    static ImportField longText(String name, String column, String... synonyms) {
        CellReader reader = CellReaders.text(100_000);
        return new ImportField(
                name, Role.COLUMNS, List.of(StagedColumn.of(column, "text")), reader, true, List.of(synonyms));
    }

    static ImportField phone(String name, String column, String... synonyms) {
        List<StagedColumn> columns =
                List.of(StagedColumn.of(column, "text"), StagedColumn.following(column + "_typed", "text", column));
        return new ImportField(name, Role.COLUMNS, columns, CellReaders.phone(), false, List.of(synonyms));
    }
}
