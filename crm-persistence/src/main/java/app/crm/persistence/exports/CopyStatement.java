package app.crm.persistence.exports;

import app.crm.persistence.core.Sql;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A query as COPY can run it. COPY takes no parameters, so the values travel as settings of the transaction, which
 * <em>are</em> bound, and the text only reads them: here too nothing that a person typed becomes SQL text.
 */
final class CopyStatement {

    private static final String SETTING = "crm.copy_";

    private final String text;
    private final Sql settings;

    private CopyStatement(String text, Sql settings) {
        this.text = text;
        this.settings = settings;
    }

    static CopyStatement of(Sql query, String options) {
        StringBuilder text = new StringBuilder("copy (");
        List<Sql> settings = new ArrayList<>();
        for (int index = 0; index < query.text().length(); index++) {
            char character = query.text().charAt(index);
            boolean doubled = query.text().startsWith("??", index);
            if (character != '?') {
                text.append(character);
            } else if (doubled) {
                text.append('?');
                index++;
            } else {
                Object value = query.parameters().get(settings.size());
                String name = SETTING + settings.size();
                text.append(reading(name, value));
                settings.add(Sql.of("set_config('" + name + "', ?, true)", text(value)));
            }
        }
        text.append(") to stdout with (").append(options).append(')');
        return new CopyStatement(
                text.toString(), settings.isEmpty() ? null : Sql.of("select").then(list(settings)));
    }

    /** Runs before the statement, in the same transaction; null where the query has no values. */
    Sql settings() {
        return settings;
    }

    String text() {
        return text;
    }

    private static Sql list(List<Sql> settings) {
        String calls = settings.stream().map(Sql::text).collect(Collectors.joining(", "));
        return new Sql(
                calls,
                settings.stream().flatMap(call -> call.parameters().stream()).toList());
    }

    private static String reading(String name, Object value) {
        String setting = "current_setting('" + name + "')::" + type(value);
        // As a subquery it is read once and not for every row; "= any" would take a subquery for a set of rows.
        return value instanceof Collection<?> ? "(" + setting + ")" : "(select " + setting + ")";
    }

    private static String type(Object value) {
        if (value instanceof Collection<?> elements) {
            return elements.stream().allMatch(Number.class::isInstance) ? "bigint[]" : "text[]";
        }
        if (value instanceof String) {
            return "text";
        }
        if (value instanceof Long || value instanceof Integer) {
            return "bigint";
        }
        if (value instanceof BigDecimal) {
            return "numeric";
        }
        if (value instanceof Instant) {
            return "timestamptz";
        }
        if (value instanceof LocalDate) {
            return "date";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        throw new IllegalArgumentException("no setting can carry a " + (value == null ? "null" : value.getClass()));
    }

    private static String text(Object value) {
        if (value instanceof Collection<?> elements) {
            return elements.stream().map(CopyStatement::element).collect(Collectors.joining(",", "{", "}"));
        }
        return value.toString();
    }

    private static String element(Object element) {
        return element instanceof Number
                ? element.toString()
                : '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
