package app.crm.persistence.imports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            ImportTarget.PEOPLE, "name", null, "select id, sort_name as value from person where deleted_at is null"),
    PERSON_AND_ORGANISATION(ImportTarget.AFFILIATIONS, "pair", null, """
        select id, person_id || chr(31) || organisation_id as value from affiliation where deleted_at is null\
        """),
    /** Many calls have one title, so a title and a moment name one of them only beside a record that it concerns. */
    INTERACTION(ImportTarget.INTERACTIONS, "moment", null, """
        select i.id, %1$s || chr(31) || 'p' || l.person_id as value
        from interaction i join interaction_person l on l.interaction_id = i.id where i.deleted_at is null
        union all select i.id, %1$s || chr(31) || 'o' || l.organisation_id
        from interaction i join interaction_organisation l on l.interaction_id = i.id where i.deleted_at is null\
        """.formatted(moment("i.title", "i.occurred_at"))),
    TASK(ImportTarget.TASKS, "due", null, """
        select id, %s || chr(31) || coalesce('p' || person_id, '') || coalesce('o' || organisation_id, '') as value
        from task where deleted_at is null\
        """.formatted(moment("title", "due_at")));

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
            case PERSON_AND_ORGANISATION -> "person and organisation";
            case INTERACTION -> "title, moment and record";
            case TASK -> "title, due date and record";
        };
    }

    /**
     * The key of staged row {@code r} in SQL, for keys that are known only once the records that rows name are found;
     * empty for the others, which rows bring along.
     */
    Optional<String> lateValue(ImportPlan plan) {
        return Optional.ofNullable(
                switch (this) {
                    case PERSON_AND_ORGANISATION ->
                        "r." + plan.cell("person_id") + " || chr(31) || r." + plan.cell("organisation_id");
                    case INTERACTION ->
                        moment("r." + plan.cell("title"), "r." + plan.cell("occurred_at") + "::timestamptz")
                                + " || chr(31) || coalesce("
                                + Stream.of(RecordReference.Kind.values())
                                        .flatMap(kind -> plan.reference(kind).stream())
                                        .map(reference -> "'" + letter(reference) + "' || split_part(r."
                                                + plan.cell(reference) + ", chr(31), 1)")
                                        .collect(Collectors.joining(", "))
                                + ")";
                    case TASK ->
                        moment(
                                        "r." + plan.cell("title"),
                                        plan.fills("due_at")
                                                ? "r." + plan.cell("due_at") + "::timestamptz"
                                                : "null::timestamptz")
                                + " || chr(31)"
                                + plan.references().stream()
                                        .map(reference -> " || coalesce('" + letter(reference) + "' || r."
                                                + plan.cell(reference) + ", '')")
                                        .collect(Collectors.joining());
                    default -> null;
                });
    }

    private static char letter(RecordReference reference) {
        return reference.kind() == RecordReference.Kind.PERSON ? 'p' : 'o';
    }

    private static String moment(String title, String at) {
        return "fold(" + title + ") || chr(31) || coalesce(to_char(" + at
                + " at time zone 'UTC', 'YYYYMMDDHH24MISS'), '')";
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
