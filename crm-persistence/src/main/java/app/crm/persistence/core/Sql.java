package app.crm.persistence.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of SQL with its bound values: text with one {@code ?} per parameter. Immutable; pieces are joined, never
 * their values, so nothing that a person typed can become SQL text.
 *
 * <p>A {@code ?} operator of PostgreSQL has to be written as {@code ??}, as the JDBC driver asks.
 */
public record Sql(String text, List<Object> parameters) {

    public static final Sql EMPTY = new Sql("", List.of());
    public static final Sql TRUE = new Sql("true", List.of());
    public static final Sql FALSE = new Sql("false", List.of());

    public Sql {
        parameters = new ArrayList<>(parameters);
    }

    public static Sql of(String text, Object... parameters) {
        return new Sql(text, Arrays.asList(parameters));
    }

    /** This piece, then the other one, with a line break between them. */
    public Sql then(Sql other) {
        List<Object> joined = new ArrayList<>(parameters);
        joined.addAll(other.parameters);
        return new Sql(text + "\n" + other.text, joined);
    }

    public Sql then(String moreText, Object... moreParameters) {
        return then(of(moreText, moreParameters));
    }

    /** Both conditions; in parentheses, so that whatever stands beside it can't tear it apart. */
    public Sql and(Sql other) {
        return join(" and ", List.of(this, other)).inParentheses();
    }

    /** Either condition; in parentheses, so that whatever stands beside it can't tear it apart. */
    public Sql or(Sql other) {
        return join(" or ", List.of(this, other)).inParentheses();
    }

    public Sql not() {
        return new Sql("(not (" + text + "))", parameters);
    }

    private Sql inParentheses() {
        return new Sql("(" + text + ")", parameters);
    }

    /** The pieces, each in parentheses, between the separators. */
    public static Sql join(String separator, List<Sql> pieces) {
        String joinedText = pieces.stream().map(piece -> "(" + piece.text + ")").collect(Collectors.joining(separator));
        List<Object> joined = pieces.stream()
                .flatMap(piece -> piece.parameters.stream())
                .collect(ArrayList::new, List::add, List::addAll);
        return new Sql(joinedText, joined);
    }
}
