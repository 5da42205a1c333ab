package app.crm.persistence.imports;

/**
 * A column of the record's table that an import fills. Names and expressions come from code, never from the file.
 *
 * @param name column of the record's table
 * @param type PostgreSQL type that the staged text is cast to
 * @param fallback SQL that a new record gets where the cell is empty; null for none
 * @param follows column that has to change for this one to be written on update: a phone's typed form is not rewritten
 *     when the number itself is the same; null for none
 */
public record StagedColumn(String name, String type, String fallback, String follows) {

    /** Between the elements of a list in a staged cell; no text of a file holds it. */
    public static final char SEPARATOR = '\u001f';

    public static StagedColumn of(String name, String type) {
        return new StagedColumn(name, type, null, null);
    }

    public static StagedColumn withFallback(String name, String type, String fallback) {
        return new StagedColumn(name, type, fallback, null);
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
