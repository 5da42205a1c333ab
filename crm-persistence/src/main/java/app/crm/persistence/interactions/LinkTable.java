package app.crm.persistence.interactions;

import app.crm.persistence.access.ResourceType;

/** A table that links interactions to records of one kind. */
public enum LinkTable {
    PEOPLE(
            ResourceType.PEOPLE,
            "interaction_person",
            "person_id",
            "person",
            "coalesce(r.full_name, r.email)",
            "r.sort_name"),
    ORGANISATIONS(
            ResourceType.ORGANISATIONS,
            "interaction_organisation",
            "organisation_id",
            "organisation",
            "r.name",
            "r.sort_name");

    private final ResourceType resource;
    private final String table;
    private final String column;
    private final String recordTable;
    private final String recordName;
    private final String order;

    LinkTable(ResourceType resource, String table, String column, String recordTable, String recordName, String order) {
        this.resource = resource;
        this.table = table;
        this.column = column;
        this.recordTable = recordTable;
        this.recordName = recordName;
        this.order = order;
    }

    public ResourceType resource() {
        return resource;
    }

    String table() {
        return table;
    }

    String column() {
        return column;
    }

    String recordTable() {
        return recordTable;
    }

    /** The linked records, with alias {@code r} and the link {@code l}. */
    String linked() {
        return table + " l join " + recordTable + " r on r.id = l." + column;
    }

    String recordName() {
        return recordName;
    }

    String order() {
        return order;
    }
}
