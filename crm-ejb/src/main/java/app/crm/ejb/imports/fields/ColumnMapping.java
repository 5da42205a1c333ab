package app.crm.ejb.imports.fields;

import app.crm.ejb.core.FieldError;
import app.crm.ejb.core.InvalidException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which field each column of a file fills: column → field, in the order of the file; null where it fills none. */
public final class ColumnMapping {

    private ColumnMapping() {}

    /** As the columns themselves suggest. */
    public static Map<String, String> suggested(List<SourceColumn> columns) {
        Map<String, String> mapping = new LinkedHashMap<>();
        columns.forEach(column -> mapping.put(column.name(), column.suggestedField()));
        return mapping;
    }

    /** As somebody said of another file with the same columns, as far as the fields exist still. */
    public static Map<String, String> remembered(
            ImportFields fields, List<SourceColumn> columns, Map<String, String> said) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (SourceColumn column : columns) {
            String field = said.get(column.name());
            mapping.put(column.name(), field == null || fields.find(field).isEmpty() ? null : field);
        }
        return mapping;
    }

    /** What the caller wants, complete; or one refusal that names every wrong entry. */
    public static Map<String, String> checked(
            ImportFields fields, List<SourceColumn> columns, Map<String, String> wanted) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, String> mapping = new LinkedHashMap<>();
        columns.forEach(column -> mapping.put(column.name(), null));
        Map<String, String> columnsByField = new HashMap<>();
        wanted.forEach((column, field) -> {
            check(fields, mapping, column, field, columnsByField, errors);
            mapping.put(column, field == null || field.isBlank() ? null : field);
        });
        if (columnsByField.containsKey("fullName")
                && (columnsByField.containsKey("firstName") || columnsByField.containsKey("lastName"))) {
            errors.add(error(
                    columnsByField.get("fullName"),
                    "conflicting_field",
                    "Map either fullName, or firstName and lastName."));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return mapping;
    }

    private static void check(
            ImportFields fields,
            Map<String, String> columns,
            String column,
            String field,
            Map<String, String> columnsByField,
            List<FieldError> errors) {
        if (!columns.containsKey(column)) {
            errors.add(error(column, "unknown_column", "The file has no column of this name."));
        } else if (field != null && !field.isBlank()) {
            if (fields.find(field).isEmpty()) {
                errors.add(error(
                        column,
                        "unknown_field",
                        "There is no field \"" + field + "\" to import. Known: " + String.join(", ", fields.names())
                                + "."));
            } else if (columnsByField.putIfAbsent(field, column) != null) {
                errors.add(error(
                        column,
                        "duplicate_field",
                        "The column \"" + columnsByField.get(field) + "\" fills " + field + " already."));
            }
        }
    }

    private static FieldError error(String column, String code, String message) {
        return new FieldError("mapping." + column, code, message);
    }
}
