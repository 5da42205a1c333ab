package app.crm.persistence.changesets;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Columns under the names that the REST interface gives them. */
final class FieldNames {

    private static final Pattern UNDERSCORE = Pattern.compile("_(\\w)");

    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("owner_id", "owner"),
            Map.entry("assignee_id", "assignee"),
            Map.entry("is_primary", "primary"),
            Map.entry("aum_amount", "aum.amount"),
            Map.entry("aum_currency", "aum.currency"),
            Map.entry("aum_as_of", "aum.asOf"),
            Map.entry("potential_amount", "potential.amount"),
            Map.entry("potential_currency", "potential.currency"),
            Map.entry("consent_given", "consent.given"),
            Map.entry("consent_at", "consent.at"),
            Map.entry("consent_source", "consent.source"));

    /** What every row has and no person wrote. */
    private static final Set<String> TECHNICAL = Set.of("id", "version", "created_at", "updated_at", "merged_into_id");

    private FieldNames() {}

    static boolean isTechnical(String column) {
        return TECHNICAL.contains(column);
    }

    static String of(String column) {
        String other = OTHERWISE.get(column);
        return other != null
                ? other
                : UNDERSCORE
                        .matcher(column)
                        .replaceAll(letter -> letter.group(1).toUpperCase(java.util.Locale.ROOT));
    }
}
