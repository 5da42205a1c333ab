package app.crm.persistence.imports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a row can be recognised by, the strongest first within each target. A key knows the records that hold a value of
 * it, and when a record contradicts it: a weaker key must not join two records whose stronger keys differ.
 */
public enum MatchKey {
    REGISTRATION_NUMBER(
            ImportTarget.ORGANISATIONS,
            "registrationNumber",
            "t.registration_number",
            organisationSource("registration_number")),
    LEI(ImportTarget.ORGANISATIONS, "lei", "t.lei", organisationSource("lei")),
    SIRET(ImportTarget.ORGANISATIONS, "siret", "t.siret", organisationSource("siret")),
    ORGANISATION_EMAIL(ImportTarget.ORGANISATIONS, "email", null, organisationSource("email")),
    ORGANISATION_NAME(ImportTarget.ORGANISATIONS, "name", null, organisationSource("sort_name")),
    EMAIL(ImportTarget.PEOPLE, "email", "t.email", """
        select id, email as value from person where email is not null
        union all select id, personal_email from person where personal_email is not null
        union all select id, unnest(other_emails) from person where other_emails <> '{}'\
        """),
    PHONE(ImportTarget.PEOPLE, "phone", null, """
        select id, phone as value from person where phone is not null
        union all select id, mobile from person where mobile is not null
        union all select id, personal_phone from person where personal_phone is not null\
        """),
    /** Colleagues share a switchboard, so a number alone names a person only where somebody says so. */
    PHONE_AND_NAME(ImportTarget.PEOPLE, null, null, """
        select id, phone || chr(31) || sort_name as value from person where phone is not null
        union all select id, mobile || chr(31) || sort_name from person where mobile is not null\
        """),
    NAME_AND_ORGANISATION(ImportTarget.PEOPLE, null, null, """
        select p.id, p.sort_name || chr(31) || c.sort_name as value
        from affiliation a join person p on p.id = a.person_id join organisation c on c.id = a.organisation_id
        where a.deleted_at is null and c.deleted_at is null\
        """),
    PERSON_NAME(
            ImportTarget.PEOPLE, "name", null, "select id, sort_name as value from person where deleted_at is null");

    private final ImportTarget target;
    private final String code;
    private final String column;
    private final String source;

    MatchKey(ImportTarget target, String code, String column, String source) {
        this.target = target;
        this.code = code;
        this.column = column;
        this.source = source;
    }

    /** By the word that a request uses; empty where the target has no such key. */
    public static Optional<MatchKey> of(ImportTarget target, String code) {
        return all(target).stream().filter(key -> code.equals(key.code)).findFirst();
    }

    /** All keys of a target, the strongest first. */
    public static List<MatchKey> all(ImportTarget target) {
        return Arrays.stream(values())
                .filter(key -> key.target == target)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The words that a request may use for the target. */
    public static List<String> codes(ImportTarget target) {
        return all(target).stream()
                .filter(key -> key.code != null)
                .map(key -> key.code)
                .toList();
    }

    /** As it stands in a reason that people read. */
    public String words() {
        return switch (this) {
            case REGISTRATION_NUMBER -> "registration number";
            case LEI -> "LEI";
            case SIRET -> "SIRET";
            case ORGANISATION_EMAIL, EMAIL -> "e-mail address";
            case ORGANISATION_NAME, PERSON_NAME -> "name";
            case PHONE -> "phone number";
            case PHONE_AND_NAME -> "phone number and name";
            case NAME_AND_ORGANISATION -> "name and organisation";
        };
    }

    /** Whether values of the key are compared without case and accents. */
    boolean isFolded() {
        return switch (this) {
            case ORGANISATION_NAME, PHONE_AND_NAME, NAME_AND_ORGANISATION, PERSON_NAME -> true;
            default -> false;
        };
    }

    /** Rows {@code (id, value)} of the records that hold a value of this key. */
    String source() {
        return source;
    }

    /** True in SQL where record {@code t} holds another value than the row. */
    Optional<String> contradiction(String rowKey) {
        return Optional.ofNullable(column).map(held -> "coalesce(" + held + " <> " + rowKey + ", false)");
    }

    private static String organisationSource(String column) {
        return "select id, " + column + " as value from organisation where " + column
                + " is not null and deleted_at is null";
    }
}
