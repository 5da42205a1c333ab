package app.crm.persistence.customfields;

import app.crm.persistence.access.ResourceType;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A custom field as it is defined.
 *
 * @param deletedAt when it was removed; its values stay until it is purged
 * @param position its place among the fields of the resource, the lowest first
 * @param active whether it is offered for entry; values of an inactive one stay visible
 */
public record CustomField(
        long id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Instant deletedAt,
        ResourceType resource,
        String key,
        Labels labels,
        CustomFieldType type,
        List<CustomChoice> choices,
        boolean required,
        boolean filterable,
        boolean sortable,
        int position,
        boolean active) {

    public static final String PREFIX = "custom.";

    /** As filters, orders, exports and imports call it. */
    @JsonIgnore
    public String name() {
        return PREFIX + key;
    }

    @JsonIgnore
    public List<String> codes() {
        return choices.stream().map(CustomChoice::code).toList();
    }

    public Optional<CustomChoice> choice(String code) {
        return choices.stream().filter(choice -> choice.code().equals(code)).findFirst();
    }

    @JsonIgnore
    public boolean isRemoved() {
        return deletedAt != null;
    }

    /** Whether lists ask for its values, so that an index has to carry them. */
    @JsonIgnore
    public boolean isIndexed() {
        return filterable || sortable;
    }

    /** The same field once it is written so. */
    public CustomField with(CustomFieldFields fields) {
        return new CustomField(
                id,
                version,
                createdAt,
                updatedAt,
                deletedAt,
                resource,
                key,
                fields.labels(),
                fields.type(),
                fields.choices(),
                fields.required(),
                fields.filterable(),
                fields.sortable(),
                fields.position() == null ? position : fields.position(),
                fields.active());
    }

    /** The writable fields as they are now. */
    public CustomFieldFields fields() {
        return new CustomFieldFields(
                resource, key, labels, type, choices, required, filterable, sortable, position, active, null);
    }
}
