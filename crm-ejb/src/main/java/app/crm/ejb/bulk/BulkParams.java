package app.crm.ejb.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an action needs to know. A value that is absent is another one than {@code null}: the latter takes the owner away.
 *
 * @param tags names, for tag and untag
 * @param ownerId the new owner, for assign
 * @param fields a merge patch, for update
 * @param format of the file, for export, as in the address of an export; so are columns and sort
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkParams(
        List<String> tags, JsonNode ownerId, JsonNode fields, String format, String columns, String sort) {

    static final BulkParams NONE = new BulkParams(null, null, null, null, null, null);

    /** The names of those that are given. */
    Set<String> given() {
        Set<String> names = new LinkedHashSet<>();
        add(names, "tags", tags);
        add(names, "ownerId", ownerId);
        add(names, "fields", fields);
        add(names, "format", format);
        add(names, "columns", columns);
        add(names, "sort", sort);
        return names;
    }

    private static void add(Set<String> names, String name, Object value) {
        if (value != null) {
            names.add(name);
        }
    }
}
