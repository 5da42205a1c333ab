package app.crm.persistence.query;

import app.crm.persistence.core.Sql;
import java.util.List;
import java.util.Map;

/** Fields whose values are statements about the record: {@code is:active}, {@code has:email}, {@code in:trash}. */
public final class Flags {

    private Flags() {}

    /** @param statements code → condition, in the order in which they are offered */
    public static Field field(String name, Map<String, String> statements) {
        FieldSql sql = (criterion, viewpoint) -> anyOf((Criterion.AnyOf) criterion, statements);
        return new Field(name, List.of(), FieldType.FLAG, List.copyOf(statements.keySet()), sql);
    }

    /** The field that states the opposite of each statement: {@code no:email}. */
    public static Field opposite(String name, Map<String, String> statements) {
        FieldSql sql = (criterion, viewpoint) -> noneOf((Criterion.AnyOf) criterion, statements);
        return new Field(name, List.of(), FieldType.FLAG, List.copyOf(statements.keySet()), sql);
    }

    private static Sql anyOf(Criterion.AnyOf criterion, Map<String, String> statements) {
        return Sql.join(
                " or ",
                criterion.values().stream()
                        .map(value -> Sql.of(statements.get(((Value.Text) value).text())))
                        .toList());
    }

    private static Sql noneOf(Criterion.AnyOf criterion, Map<String, String> statements) {
        // no:email,phone means: one of them is missing, as with every list of values.
        return Sql.join(
                " or ",
                criterion.values().stream()
                        .map(value -> Sql.of("(" + statements.get(((Value.Text) value).text()) + ") is not true"))
                        .toList());
    }
}
