package app.crm.ejb.imports.fields;

import app.crm.ejb.core.InvalidException;
import app.crm.ejb.imports.fields.ImportField.Role;
import app.crm.persistence.imports.RecordReference;
import app.crm.persistence.imports.StagedColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Where each mapped column of a file goes in a staged row: first the table's columns, then tags, then organisation, then
 * records of which a row may name several.
 *
 * @param fields names of the fields that the mapping fills
 * @param bindings those whose value counts first come first
 */
public record ColumnPlan(
        List<StagedColumn> columns,
        boolean tagged,
        boolean linked,
        List<RecordReference> references,
        List<String> fields,
        List<Binding> bindings) {

    /** @param mapping column → field, in the order of the file */
    public static ColumnPlan of(ImportFields known, Map<String, String> mapping) {
        List<String> names = new ArrayList<>(mapping.values());
        List<ImportField> mapped = names.stream()
                .map(name -> name == null ? null : known.find(name).orElseThrow(() -> gone(name)))
                .toList();
        List<StagedColumn> staged = staged(mapped);
        List<RecordReference> references = references(mapped);
        boolean tagged = has(mapped, Role.TAGS);
        boolean linked = has(mapped, Role.ORGANISATION);
        List<Binding> bindings = new ArrayList<>();
        for (int column = 0; column < mapped.size(); column++) {
            ImportField field = mapped.get(column);
            if (field != null) {
                bindings.add(new Binding(column, field, cells(field, staged, tagged, linked, references)));
            }
        }
        bindings.sort(Comparator.comparingInt(
                binding -> known.names().indexOf(binding.field().name())));
        List<String> fields = names.stream().filter(name -> name != null).toList();
        return new ColumnPlan(
                List.copyOf(staged), tagged, linked, List.copyOf(references), fields, List.copyOf(bindings));
    }

    private static List<StagedColumn> staged(List<ImportField> mapped) {
        List<StagedColumn> staged = new ArrayList<>();
        mapped.stream()
                .filter(field -> field != null)
                .flatMap(field -> field.columns().stream())
                .filter(column -> indexOf(staged, column) < 0)
                .forEach(staged::add);
        return staged;
    }

    private static List<RecordReference> references(List<ImportField> mapped) {
        return mapped.stream()
                .filter(field -> field != null && field.reference() != null)
                .map(ImportField::reference)
                .distinct()
                .toList();
    }

    private static boolean has(List<ImportField> mapped, Role role) {
        return mapped.stream().anyMatch(field -> field != null && field.role() == role);
    }

    private static List<Integer> cells(
            ImportField field,
            List<StagedColumn> staged,
            boolean tagged,
            boolean linked,
            List<RecordReference> references) {
        if (!field.columns().isEmpty()) {
            return field.columns().stream()
                    .map(column -> indexOf(staged, column))
                    .toList();
        }
        int afterTags = staged.size() + (tagged ? 1 : 0);
        return switch (field.role()) {
            case TAGS -> List.of(staged.size());
            case ORGANISATION -> List.of(afterTags);
            default -> {
                List<RecordReference> many =
                        references.stream().filter(RecordReference::isMany).toList();
                yield List.of(afterTags + (linked ? 1 : 0) + many.indexOf(field.reference()));
            }
        };
    }

    private static int indexOf(List<StagedColumn> staged, StagedColumn column) {
        for (int index = 0; index < staged.size(); index++) {
            if (staged.get(index).name().equals(column.name())) {
                return index;
            }
        }
        return -1;
    }

    /** A field that the firm has removed since it was mapped. */
    private static InvalidException gone(String name) {
        return new InvalidException(
                "mapping", "unknown_field", "There is no field " + name + " any more; map its column anew.");
    }
}
