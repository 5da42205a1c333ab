package app.crm.persistence.customfields;

import app.crm.persistence.access.ResourceType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A table whose records have custom fields. */
public enum CustomTable {
    PERSON(ResourceType.PEOPLE),
    ORGANISATION(ResourceType.ORGANISATIONS),
    AFFILIATION(ResourceType.AFFILIATIONS),
    INTERACTION(ResourceType.INTERACTIONS),
    TASK(ResourceType.TASKS);

    private final ResourceType resource;

    CustomTable(ResourceType resource) {
        this.resource = resource;
    }

    public ResourceType resource() {
        return resource;
    }

    String table() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<CustomTable> of(ResourceType resource) {
        return Arrays.stream(values())
                .filter(table -> table.resource == resource)
                .findFirst();
    }

    public static List<ResourceType> resources() {
        return Arrays.stream(values()).map(CustomTable::resource).toList();
    }
}
