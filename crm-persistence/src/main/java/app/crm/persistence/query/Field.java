package app.crm.persistence.query;

import java.util.List;

/**
 * A field that filters may speak of.
 *
 * @param aliases other names under which it is understood
 * @param choices the codes of a {@code CHOICE} or {@code FLAG} field; empty for the other types
 * @param sql how its tests are said in SQL
 */
public record Field(String name, List<String> aliases, FieldType type, List<String> choices, FieldSql sql) {

    public Field {
        aliases = List.copyOf(aliases);
        choices = List.copyOf(choices);
    }

    static Field of(String name, FieldType type, FieldSql sql) {
        return new Field(name, List.of(), type, List.of(), sql);
    }

    /** The same field that also goes by other names. */
    public Field alsoKnownAs(String... names) {
        return new Field(name, List.of(names), type, choices, sql);
    }
}
