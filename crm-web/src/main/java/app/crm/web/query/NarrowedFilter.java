package app.crm.web.query;

import app.crm.ejb.core.InvalidException;
import app.crm.persistence.query.PageRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Query parameters that narrow a list, said in the query language and added to the filter. */
public final class NarrowedFilter {

    private final PageRequest request;
    private final List<String> conditions = new ArrayList<>();

    public NarrowedFilter(PageRequest request) {
        this.request = request;
        if (request.filter() != null) {
            conditions.add("(" + request.filter() + ")");
        }
    }

    /** The field has the value; nothing where the parameter is absent. */
    public NarrowedFilter equalTo(String field, String value) {
        if (value != null && !value.isBlank()) {
            conditions.add(field + ":" + quoted(field, value.strip()));
        }
        return this;
    }

    /** The field has one of the values, which the parameter separates by commas. */
    public NarrowedFilter anyOf(String field, String values) {
        if (values != null && !values.isBlank()) {
            conditions.add(field + ":"
                    + Arrays.stream(values.split(","))
                            .map(value -> quoted(field, value.strip()))
                            .collect(Collectors.joining(",")));
        }
        return this;
    }

    public PageRequest toRequest() {
        String filter = conditions.isEmpty() ? null : String.join(" ", conditions);
        return new PageRequest(filter, request.sort(), request.limit(), request.cursor(), request.count());
    }

    private static String quoted(String field, String value) {
        if (value.isEmpty() || value.contains("\"") || value.contains("\\")) {
            throw new InvalidException(
                    field, "invalid_value", "Give " + field + " a value without quotes and backslashes.");
        }
        // A number is an id only without quotes.
        return value.matches("\\w+") ? value : "\"" + value + "\"";
    }
}
