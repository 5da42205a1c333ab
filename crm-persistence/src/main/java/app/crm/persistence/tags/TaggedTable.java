package app.crm.persistence.tags;

/** A table that links records of one kind to tags. */
public enum TaggedTable {
    PERSON("person_tag", "person_id"),
    ORGANISATION("organisation_tag", "organisation_id"),
    INTERACTION("interaction_tag", "interaction_id");

    private final String table;
    private final String column;

    TaggedTable(String table, String column) {
        this.table = table;
        this.column = column;
    }

    String table() {
        return table;
    }

    String column() {
        return column;
    }
}
