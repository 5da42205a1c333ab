package app.crm.ejb.imports.fields;

import app.crm.ejb.core.InvalidException;
import app.crm.persistence.imports.StagedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where each mapped column of a file goes in a staged row: first the table's columns, then tags, then organisation.
 *
 * @param fields names of the fields that the mapping fills
 */
public record ColumnPlan(
        List<StagedColumn> columns, boolean tagged, boolean linked, List<String> fields, List<Binding> bindings) {

    /** @param mapping column → field, in the order of the file */
    public static ColumnPlan of(ImportFields known, Map<String, String> mapping) {
        List<StagedColumn> staged = new ArrayList<>();
        List<Binding> bindings = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        List<Binding> trailing = new ArrayList<>();
        int column = 0;
        for (String name : mapping.values()) {
            if (name != null) {
                ImportField field = known.find(name).orElseThrow(() -> gone(name));
                fields.add(name);
                boolean inTable = field.role() == ImportField.Role.COLUMNS;
                (inTable ? bindings : trailing).add(new Binding(column, field, staged.size()));
                staged.addAll(field.columns());
            }
            column++;
        }
        boolean tagged = trailing.stream().anyMatch(binding -> binding.field().role() == ImportField.Role.TAGS);
        boolean linked = trailing.stream().anyMatch(binding -> binding.field().role() == ImportField.Role.ORGANISATION);
        for (Binding binding : trailing) {
            boolean tags = binding.field().role() == ImportField.Role.TAGS;
            int cell = staged.size() + (tags || !tagged ? 0 : 1);
            bindings.add(new Binding(binding.column(), binding.field(), cell));
        }
        return new ColumnPlan(List.copyOf(staged), tagged, linked, List.copyOf(fields), List.copyOf(bindings));
    }

    /** A field that the firm has removed since it was mapped. */
    private static InvalidException gone(String name) {
        return new InvalidException(
                "mapping", "unknown_field", "There is no field " + name + " any more; map its column anew.");
    }
}
