package app.crm.persistence.imports;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Sql;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What rows of a file can become. */
public enum ImportTarget {
    ORGANISATIONS("organisation", ResourceType.ORGANISATIONS, "organisation_tag", "organisation_id"),
    PEOPLE("person", ResourceType.PEOPLE, "person_tag", "person_id"),
    AFFILIATIONS("affiliation", ResourceType.AFFILIATIONS, null, null),
    INTERACTIONS("interaction", ResourceType.INTERACTIONS, "interaction_tag", "interaction_id"),
    TASKS("task", ResourceType.TASKS, null, null);

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

    /** As requests and answers name them, in the order in which people think of them. */
    public static List<String> paths() {
        return Arrays.stream(values()).map(target -> target.resource.path()).toList();
    }

    /** Whether its records have an owner and a team of their own. */
    public boolean isOwned() {
        return this != AFFILIATIONS;
    }

    /** Which records {@code t} the access reaches; who links whom is as visible as the person. */
    Sql reached(AccessPredicate access) {
        return this == AFFILIATIONS
                ? Sql.of("exists (select from person owned where owned.id = t.person_id and")
                        .then(access.on("owned"))
                        .then(")")
                : access.on(resource, "t");
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
