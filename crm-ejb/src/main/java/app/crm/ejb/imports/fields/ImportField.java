package app.crm.ejb.imports.fields;

import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.customfields.CustomFieldType;
import app.crm.persistence.imports.RecordReference;
import app.crm.persistence.imports.StagedColumn;
import java.util.List;

/**
 * A field that a column of a file can be mapped to.
 *
 * @param name as in the REST contract
 * @param role what the field is to the import
 * @param columns of the record's table that it fills; none for tags, organisation and records of which a row names many
 * @param reader reads a cell into the columns, or into the one list of names where there are no columns
 * @param multiline whether line breaks inside a cell are kept
 * @param synonyms folded headers that mean this field, the surest first
 * @param reference the record that cells name; null for other roles
 */
public record ImportField(
        String name,
        Role role,
        List<StagedColumn> columns,
        CellReader reader,
        boolean multiline,
        List<String> synonyms,
        RecordReference reference) {

    /** What a field is to the import. */
    public enum Role {
        COLUMNS,
        MONEY,
        TAGS,
        ORGANISATION,
        REFERENCE
    }

    static ImportField of(String name, StagedColumn column, CellReader reader, String... synonyms) {
        return of(name, List.of(column), reader, synonyms);
    }

    static ImportField of(String name, List<StagedColumn> columns, CellReader reader, String... synonyms) {
        return new ImportField(name, Role.COLUMNS, columns, reader, false, List.of(synonyms), null);
    }

    /** Names that a later step makes something of. */
    static ImportField names(String name, Role role, CellReader reader, String... synonyms) {
        return new ImportField(name, role, List.of(), reader, false, List.of(synonyms), null);
    }

    /** Names one or several records of another kind. */
    static ImportField reference(String name, RecordReference reference, CellReader reader, String... synonyms) {
        List<StagedColumn> columns =
                reference.isMany() ? List.of() : List.of(StagedColumn.of(reference.column(), "bigint"));
        return new ImportField(name, Role.REFERENCE, columns, reader, false, List.of(synonyms), reference);
    }

    /** An amount and its currency. */
    static ImportField money(String name, String column, String... synonyms) {
        List<StagedColumn> columns =
                List.of(StagedColumn.of(column + "_amount", "numeric"), StagedColumn.of(column + "_currency", "text"));
        return new ImportField(name, Role.MONEY, columns, CellReaders.money(name), false, List.of(synonyms), null);
    }

    /** A field that the firm has defined; the cell is the JSON of its value. */
    public static ImportField custom(CustomField field, CellReader reader, List<String> synonyms) {
        StagedColumn column = StagedColumn.custom(field.key(), field.required() && field.active());
        boolean money = field.type() == CustomFieldType.MONEY;
        return new ImportField(
                field.name(),
                money ? Role.MONEY : Role.COLUMNS,
                List.of(column),
                money ? CellReaders.completed(field.name(), reader) : reader,
                false,
                synonyms,
                null);
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
                name, Role.COLUMNS, List.of(StagedColumn.of(column, "text")), reader, true, List.of(synonyms), null);
    }

    static ImportField phone(String name, String column, String... synonyms) {
        List<StagedColumn> columns =
                List.of(StagedColumn.of(column, "text"), StagedColumn.following(column + "_typed", "text", column));
        return of(name, columns, CellReaders.phone(), synonyms);
    }

    static ImportField email(String name, String column, String... synonyms) {
        return of(name, StagedColumn.of(column, "text"), CellReaders.email(), synonyms);
    }
}
