package app.crm.persistence.users;

import app.crm.persistence.access.Permission;
import app.crm.persistence.core.Row;
import app.crm.persistence.records.StoredRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A role as answers show it.
 *
 * @param members users who have it
 * @param permissions resource → action → scope; what is left out is {@code none}
 */
public record RoleDetails(
        long id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String name,
        String displayName,
        boolean builtIn,
        long members,
        Map<String, Map<String, String>> permissions)
        implements StoredRecord {

    static RoleDetails of(Row row) {
        return new RoleDetails(
                row.id("id"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.text("name"),
                row.text("display_name"),
                row.is("built_in"),
                row.id("members"),
                matrix(Permission.parseAll(row.texts("permissions"))));
    }

    private static Map<String, Map<String, String>> matrix(List<Permission> permissions) {
        Map<String, Map<String, String>> matrix = new TreeMap<>();
        permissions.forEach(
                permission -> matrix.computeIfAbsent(permission.resource().path(), resource -> new TreeMap<>())
                        .put(permission.action().code(), permission.scope().code()));
        return matrix;
    }
}
