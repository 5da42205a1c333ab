package app.crm.persistence.views;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.records.WritableFields;
import java.util.List;
import java.util.Objects;

/**
 * What may be written of a saved view. {@code density} and {@code shared} left out mean comfortable and private.
 *
 * @param resource whose list it shows; stays as it was made
 * @param columns names of the rows' fields, in order; none for the list's own
 * @param group name of the field by which rows are grouped, or null
 */
public record ViewFields(
        ResourceType resource,
        String name,
        String filter,
        String sort,
        List<String> columns,
        String density,
        String group,
        String shared,
        Integer version)
        implements WritableFields {

    public static final List<String> DENSITIES = List.of("compact", "comfortable");
    public static final String PRIVATE = "private";
    public static final String TEAM = "team";
    public static final List<String> SHARED = List.of(PRIVATE, TEAM, "all");

    public ViewFields {
        columns = columns == null
                ? List.of()
                : columns.stream().filter(Objects::nonNull).toList();
        density = density == null ? "comfortable" : density;
        shared = shared == null ? PRIVATE : shared;
    }
}
