package app.crm.persistence.changesets.undo;

import app.crm.persistence.core.Sql;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table whose changes are recorded.
 *
 * @param name as in change items
 * @param sqlName quoted for use in statements
 * @param isRecord whether its rows are the records themselves, not parts of them
 * @param ignored columns that don't count as content
 */
record TrackedTable(
        String name,
        String sqlName,
        String resource,
        boolean isRecord,
        List<String> ignored,
        List<Column> columns,
        List<ForeignKey> outgoing,
        List<ForeignKey> incoming,
        List<UniqueKey> uniqueKeys,
        List<Check> checks) {

    /**
     * @param sqlName quoted
     * @param defaultSql expression of its default, or null
     */
    record Column(String name, String sqlName, boolean generated, boolean required, String defaultSql) {}

    /**
     * A single-column reference to another table's id.
     *
     * @param child quoted name of the referring table
     * @param onDelete what happens to the referring rows, as in {@code pg_constraint.confdeltype}
     * @param childTracked whether the referring rows are business data, not derived from it
     */
    record ForeignKey(
            String child,
            String childName,
            String childColumn,
            String childColumnName,
            String parent,
            String parentName,
            String onDelete,
            boolean childTracked,
            String childResource) {

        boolean cascades() {
            return !"a".equals(onDelete) && !"r".equals(onDelete);
        }
    }

    /**
     * @param expressions of the key, on unqualified columns
     * @param predicate of a partial index, or {@code true}
     * @param columns that key and predicate read
     */
    record UniqueKey(String name, List<String> expressions, String predicate, List<String> columns) {

        String label() {
            return columns.stream()
                    .filter(column -> !column.equals("deleted_at"))
                    .map(column -> column.replaceAll("_id$|^is_", "").replace('_', ' '))
                    .collect(Collectors.joining(", "));
        }
    }

    record Check(String name, String expression) {}

    boolean has(String column) {
        return columns.stream().anyMatch(each -> each.name().equals(column));
    }

    /** Columns that a statement may set. */
    List<Column> writable() {
        return columns.stream().filter(column -> !column.generated()).toList();
    }

    /** The values of a new row's columns that have a default, as JSON. */
    String defaults() {
        return writable().stream()
                .filter(column -> column.defaultSql() != null)
                .map(column -> "'" + column.name().replace("'", "''") + "', to_jsonb(" + column.defaultSql() + ")")
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }

    /** Content of the current row by the alias, as the triggers compare it. */
    Sql content(String alias) {
        return Sql.of("hstore_hash_extended(hstore(" + alias + ") - ?::text[], 0)", ignored);
    }
}
