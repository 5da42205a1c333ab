package app.crm.persistence.customfields;

import app.crm.persistence.access.ResourceType;
import java.util.List;
import java.util.Objects;

/**
 * What may be written of a custom field. Left out, it is filterable, sortable where its type has an order, active, and not
 * required.
 *
 * @param resource whose records have it; stays as it was made
 * @param key its name in {@code custom}; stays as it was made
 */
public record CustomFieldFields(
        ResourceType resource,
        String key,
        Labels labels,
        CustomFieldType type,
        List<CustomChoice> choices,
        Boolean required,
        Boolean filterable,
        Boolean sortable,
        Integer position,
        Boolean active,
        Integer version) {

    public CustomFieldFields {
        choices = choices == null
                ? List.of()
                : choices.stream().filter(Objects::nonNull).toList();
        required = required != null && required;
        filterable = filterable == null || filterable;
        sortable = sortable == null ? type != null && type.hasOrder() : sortable;
        active = active == null || active;
    }

    /** The same, to be written over that version alone. */
    public CustomFieldFields replacing(int replacedVersion) {
        return new CustomFieldFields(
                resource,
                key,
                labels,
                type,
                choices,
                required,
                filterable,
                sortable,
                position,
                active,
                replacedVersion);
    }
}
