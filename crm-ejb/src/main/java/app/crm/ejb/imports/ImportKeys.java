package app.crm.ejb.imports;

import app.crm.persistence.imports.ImportTarget;
import app.crm.persistence.imports.MatchKey;
import java.util.List;

/** By which keys the rows of a mapping can be recognised. */
final class ImportKeys {

    private static final List<String> PERSON_NAMES = List.of("fullName", "firstName", "lastName");

    private ImportKeys() {}

    /** The keys that the mapping fills, the strongest first; only those that tell a record surely enough by themselves. */
    static List<MatchKey> strongest(ImportTarget target, List<String> fields) {
        return MatchKey.all(target).stream()
                .filter(key ->
                        key != MatchKey.PHONE && key != MatchKey.PERSON_NAME && key != MatchKey.ORGANISATION_EMAIL)
                .filter(key -> isFilled(key, fields))
                .toList();
    }

    /** By the word of a request; null where there is no such key. With an organisation at hand a name is meant within it. */
    static MatchKey named(ImportTarget target, String code, List<String> fields) {
        boolean name = code != null && (code.equals("name") || code.equals("fullName"));
        if (target == ImportTarget.PEOPLE && name) {
            return fields.contains("organisation") ? MatchKey.NAME_AND_ORGANISATION : MatchKey.PERSON_NAME;
        }
        return code == null ? null : MatchKey.of(target, code).orElse(null);
    }

    static boolean isFilled(MatchKey key, List<String> fields) {
        boolean named = fields.stream().anyMatch(PERSON_NAMES::contains);
        boolean phoned = fields.contains("phone") || fields.contains("mobile");
        return switch (key) {
            case REGISTRATION_NUMBER -> fields.contains("registrationNumber");
            case LEI -> fields.contains("lei");
            case SIRET -> fields.contains("siret");
            case ORGANISATION_EMAIL, EMAIL -> fields.contains("email");
            case ORGANISATION_NAME -> fields.contains("name");
            case PHONE -> phoned;
            case PHONE_AND_NAME -> phoned && named;
            case NAME_AND_ORGANISATION -> named && fields.contains("organisation");
            case PERSON_NAME -> named;
            case PERSON_AND_ORGANISATION -> namesPerson(fields) && namesOrganisation(fields);
            case INTERACTION ->
                fields.contains("title")
                        && fields.contains("occurredAt")
                        && (namesPerson(fields) || namesOrganisation(fields));
            case TASK -> fields.contains("title");
        };
    }

    /** What a new record needs that the mapping does not fill; null where it can be made. */
    static String lacking(ImportTarget target, List<String> fields) {
        return switch (target) {
            case PEOPLE ->
                fields.contains("email") || fields.stream().anyMatch(PERSON_NAMES::contains)
                        ? null
                        : "map a column to fullName, firstName, lastName or email";
            case ORGANISATIONS -> fields.contains("name") ? null : "map a column to name";
            case TASKS -> fields.contains("title") ? null : "map a column to title";
            case AFFILIATIONS ->
                isFilled(MatchKey.PERSON_AND_ORGANISATION, fields)
                        ? null
                        : "map a column that names the person and one that names the organisation";
            case INTERACTIONS ->
                isFilled(MatchKey.INTERACTION, fields)
                        ? null
                        : "map columns to title, to occurredAt, and to a person or an organisation";
        };
    }

    private static boolean namesPerson(List<String> fields) {
        return fields.stream().anyMatch(List.of("personId", "personEmail", "person")::contains);
    }

    private static boolean namesOrganisation(List<String> fields) {
        return fields.stream()
                .anyMatch(
                        List.of("organisationId", "organisationLei", "organisationRegistrationNumber", "organisation")
                                ::contains);
    }
}
