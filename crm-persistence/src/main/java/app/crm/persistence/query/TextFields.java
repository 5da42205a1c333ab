package app.crm.persistence.query;

import app.crm.persistence.core.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fields of text, compared with case and accents folded. */
public final class TextFields {

    private TextFields() {}

    /** A column whose whole content is compared. */
    public static Field text(String name, String column) {
        return folded(name, column, "fold(" + column + ")");
    }

    /**
     * The same over an expression that is folded already, for instance because an index holds it.
     *
     * @param column what is null where the field has no value
     */
    public static Field folded(String name, String column, String foldedExpression) {
        return Field.of(name, FieldType.TEXT, criteria(present(column), value -> matches(foldedExpression, value)));
    }

    /** A column of long text: a value may be any part of it. */
    public static Field prose(String name, String column) {
        String folded = "fold(" + column + ")";
        return Field.of(name, FieldType.PROSE, criteria(present(column), value -> contains(folded, value)));
    }

    /** A column of text that is stored in one form only, here lower case: e-mail addresses, websites. */
    public static Field lowerCase(String name, String column) {
        return Field.of(name, FieldType.TEXT, criteria(present(column), value -> exact(column, lower(value))));
    }

    /** A column of codes that are stored in upper case: LEI, registration numbers. */
    public static Field upperCase(String name, String column) {
        return Field.of(name, FieldType.TEXT, criteria(present(column), value -> exact(column, upper(value))));
    }

    /** A {@code text[]} column, of which one element is enough. */
    public static Field list(String name, String column) {
        return Field.of(
                name,
                FieldType.TEXT,
                criteria(
                        Sql.of("cardinality(" + column + ") > 0"),
                        value -> Sql.of("exists (select 1 from unnest(" + column + ") element where")
                                .then(matches("fold(element)", value))
                                .then(")")));
    }

    /** Tells which SQL a criterion becomes, given what a single value becomes. */
    static FieldSql criteria(Sql present, Function<Value, Sql> single) {
        return (criterion, viewpoint) -> criterion instanceof Criterion.AnyOf any
                ? Sql.join(" or ", any.values().stream().map(single).toList())
                : present;
    }

    static Sql present(String column) {
        return Sql.of(column + " is not null");
    }

    static Sql matches(String folded, Value value) {
        if (value instanceof Value.Wildcard wildcard) {
            return like(folded, wildcard.pattern());
        }
        return Sql.of(folded + " = fold(?)", textOf(value));
    }

    private static Sql contains(String folded, Value value) {
        if (value instanceof Value.Wildcard wildcard) {
            return like(folded, wildcard.pattern());
        }
        return Sql.of(folded + " like '%' || fold_like(?) || '%'", textOf(value));
    }

    /** Folding happens in the database, so escaping has to happen there too: it may turn a character into a percent. */
    static Sql like(String folded, String pattern) {
        List<Object> literals = new ArrayList<>(Arrays.asList(pattern.split("\\*+", -1)));
        String text = literals.stream().map(literal -> "fold_like(?)").collect(Collectors.joining(" || '%' || "));
        return new Sql(folded + " like " + text, literals);
    }

    static Sql exact(String column, Value value) {
        if (value instanceof Value.Wildcard wildcard) {
            return Sql.of(column + " like ?", likePattern(wildcard.pattern()));
        }
        return Sql.of(column + " = ?", textOf(value));
    }

    static Value lower(Value value) {
        return value instanceof Value.Wildcard wildcard
                ? new Value.Wildcard(wildcard.pattern().toLowerCase(Locale.ROOT))
                : new Value.Text(textOf(value).toLowerCase(Locale.ROOT));
    }

    private static Value upper(Value value) {
        return value instanceof Value.Wildcard wildcard
                ? new Value.Wildcard(wildcard.pattern().toUpperCase(Locale.ROOT))
                : new Value.Text(textOf(value).toUpperCase(Locale.ROOT));
    }

    private static String likePattern(String pattern) {
        return pattern.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replaceAll("\\*+", "%");
    }

    static String textOf(Value value) {
        return ((Value.Text) value).text();
    }
}
