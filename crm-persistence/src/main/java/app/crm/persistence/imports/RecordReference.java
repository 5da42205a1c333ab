package app.crm.persistence.imports;

/**
 * A record of another kind that rows name, by whatever they know of it.
 *
 * @param column of the record's table that takes its id; null where a row may name several, which a table of links takes
 */
public record RecordReference(Kind kind, String column) {

    /** Between the form, the key and the text of one name in a staged cell. */
    public static final char PART = '\u001e';

    /** What is named. */
    public enum Kind {
        PERSON("person", "interaction_person", "person_id"),
        ORGANISATION("organisation", "interaction_organisation", "organisation_id");

        private final String table;
        private final String linkTable;
        private final String linkColumn;

        Kind(String table, String linkTable, String linkColumn) {
            this.table = table;
            this.linkTable = linkTable;
            this.linkColumn = linkColumn;
        }

        String table() {
            return table;
        }

        String linkTable() {
            return linkTable;
        }

        String linkColumn() {
            return linkColumn;
        }
    }

    /** By what it is named. */
    public enum Form {
        ID,
        EMAIL,
        LEI,
        REGISTRATION_NUMBER,
        NAME
    }

    public boolean isMany() {
        return column == null;
    }

    /**
     * A name as it is staged.
     *
     * @param key as it is compared
     * @param typed as it stands in the file
     */
    public static String staged(Form form, String key, String typed) {
        return form.name() + PART + key + PART + typed;
    }
}
