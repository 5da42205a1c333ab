package app.crm.persistence.imports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The least that a new record needs of its rows: staged row {@code r}, with the cells of its group {@code g}. */
final class RecordNeeds {

    private RecordNeeds() {}

    /** A condition in SQL. */
    static String of(ImportPlan plan) {
        return switch (plan.target()) {
            case PEOPLE -> any(plan, Stream.of("first_name", "last_name", "email"));
            case ORGANISATIONS -> any(plan, Stream.of("name"));
            case TASKS -> any(plan, Stream.of("title"));
            case AFFILIATIONS -> any(plan, Stream.of("person_id")) + " and " + any(plan, Stream.of("organisation_id"));
            case INTERACTIONS ->
                any(plan, Stream.of("title")) + " and " + any(plan, Stream.of("occurred_at")) + " and "
                        + filled(plan.references().stream().map(plan::cell).toList());
        };
    }

    /** The same for people, without its full stop. */
    static String sentence(ImportTarget target) {
        return switch (target) {
            case PEOPLE -> "A new person needs a first name, a last name or an e-mail address";
            case ORGANISATIONS -> "A new organisation needs a name";
            case TASKS -> "A new task needs a title";
            case AFFILIATIONS -> "A new link needs a person and an organisation";
            case INTERACTIONS ->
                "A new interaction needs a title, the moment at which it happened, and a person or an organisation";
        };
    }

    private static String any(ImportPlan plan, Stream<String> columns) {
        return filled(columns.filter(plan::fills).map(plan::cell).toList());
    }

    private static String filled(List<String> cells) {
        return cells.stream()
                .map(cell -> " or coalesce(g." + cell + ", r." + cell + ") is not null")
                .collect(Collectors.joining("", "(false", ")"));
    }
}
