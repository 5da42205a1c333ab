package app.crm.persistence.changesets;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Columns under the names that the REST interface gives them. */
final class FieldNames {

    private static final Pattern UNDERSCORE = Pattern.compile("_(\\w)");

    private static final Map<String, String> OTHERWISE = Map.of(
            "owner_id", "owner",
            "is_primary", "primary",
            "aum_amount", "aum.amount",
            "aum_currency", "aum.currency",
            "aum_as_of", "aum.asOf",
            "potential_amount", "potential.amount",
            "potential_currency", "potential.currency",
            "consent_given", "consent.given",
            "consent_at", "consent.at",
            "consent_source", "consent.source");

    /** What every row has and no person wrote. */
    private static final Set<String> TECHNICAL = Set.of("id", "version", "created_at", "updated_at");

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
