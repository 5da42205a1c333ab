package app.crm.persistence.imports;

import app.crm.persistence.access.ResourceType;
import java.util.Arrays;
import java.util.Optional;

/** What rows of a file can become. */
public enum ImportTarget {
    ORGANISATIONS("organisation", ResourceType.ORGANISATIONS, "organisation_tag", "organisation_id"),
    PEOPLE("person", ResourceType.PEOPLE, "person_tag", "person_id");

    private final String table;
    private final ResourceType resource;
    private final String tagTable;
    private final String tagColumn;

    ImportTarget(String table, ResourceType resource, String tagTable, String tagColumn) {
        this.table = table;
        this.resource = resource;
        this.tagTable = tagTable;
        this.tagColumn = tagColumn;
    }

    public ResourceType resource() {
        return resource;
    }

    public static Optional<ImportTarget> of(String resource) {
        return Arrays.stream(values())
                .filter(target -> target.resource.path().equals(resource))
                .findFirst();
    }

    String table() {
        return table;
    }

    String tagTable() {
        return tagTable;
    }

    String tagColumn() {
        return tagColumn;
    }
}
