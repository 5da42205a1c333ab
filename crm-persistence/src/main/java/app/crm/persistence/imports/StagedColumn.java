package app.crm.persistence.imports;

/**
 * A column of the record's table that an import fills. Names and expressions come from code, never from the file.
 *
 * @param name column of the record's table
 * @param type PostgreSQL type that the staged text is cast to
 * @param fallback SQL that a new record gets where the cell is empty; null for none
 * @param follows column that has to change for this one to be written on update: a phone's typed form is not rewritten
 *     when the number itself is the same; null for none
 * @param key of the custom field whose value this is, as JSON; null for a column of the product's own
 * @param required whether no record can be made without it
 */
public record StagedColumn(String name, String type, String fallback, String follows, String key, boolean required) {

    /** Between the elements of a list in a staged cell; no text of a file holds it. */
    public static final char SEPARATOR = '\u001f';

    public static StagedColumn of(String name, String type) {
        return new StagedColumn(name, type, null, null, null, false);
    }

    public static StagedColumn withFallback(String name, String type, String fallback) {
        return new StagedColumn(name, type, fallback, null, null, false);
    }

    /** A column that is written only where another one changes. */
    public static StagedColumn following(String name, String type, String followed) {
        return new StagedColumn(name, type, null, followed, null, false);
    }

    /** The value of a custom field; all of them go into one column of the record together. */
    public static StagedColumn custom(String key, boolean required) {
        return new StagedColumn("custom." + key, "jsonb", null, null, key, required);
    }

    boolean isCustom() {
        return key != null;
    }

    public boolean isList() {
        return type.endsWith("[]");
    }

    /** The staged cell as a value of the column. */
    String value(String cell) {
        return isList()
                ? "(select array_agg(distinct e order by e) from unnest(string_to_array(" + cell + ", chr(31))) e)::"
                        + type
                : cell + "::" + type;
    }

    String inserted(String cell) {
        return fallback == null ? value(cell) : "coalesce(" + value(cell) + ", " + fallback + ")";
    }

    /** What the column of record {@code o} becomes: an empty cell changes nothing, a list gets longer. */
    String updated(String cell) {
        String old = "o." + name;
        if (isList()) {
            return "(select coalesce(" + old + " || array_agg(e order by e), " + old + ") from unnest(string_to_array("
                    + cell + ", chr(31))) e where e <> all (" + old + "))";
        }
        return "coalesce(" + value(cell) + ", " + old + ")";
    }
}
