package app.crm.persistence.query;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Sql;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What filters and lists know of people. */
final class PeopleFields {

    private static final List<String> PHONES = List.of("p.phone", "p.mobile", "p.personal_phone");

    private PeopleFields() {}

    static FieldCatalogue catalogue() {
        FieldCatalogue.Builder people = FieldCatalogue.of(ResourceType.PEOPLE, "person", "p")
                .owned()
                .trash()
                .textSearch()
                .customisable()
                .field(NumberFields.id("p.id"))
                .field(ChangeFields.change(ResourceType.PEOPLE, "p.id"));
        identity(people);
        work(people);
        OwnershipFields.addTo(people, "p");
        links(people);
        flags(people);
        sorts(people);
        return people.build();
    }

    private static void identity(FieldCatalogue.Builder people) {
        people.field(Field.of(
                                "name",
                                FieldType.TEXT,
                                TextFields.criteria(TextFields.present("p.full_name"), PeopleFields::named))
                        .alsoKnownAs("fullName"))
                .field(TextFields.folded("firstName", "p.first_name", "fold(p.first_name)"))
                .field(Field.of(
                        "lastName",
                        FieldType.TEXT,
                        TextFields.criteria(TextFields.present("p.last_name"), PeopleFields::lastNamed)))
                .field(Field.of(
                        "email",
                        FieldType.TEXT,
                        TextFields.criteria(
                                Sql.of("p.email is not null or p.personal_email is not null or p.other_emails <> '{}'"),
                                PeopleFields::mailed)))
                .field(PhoneFields.phone("phone", PHONES).alsoKnownAs("mobile"))
                .field(CodeFields.country("country", "p.country_code").alsoKnownAs("countryCode"))
                .field(TextFields.lowerCase("language", "p.language"));
    }

    private static void work(FieldCatalogue.Builder people) {
        people.field(TextFields.folded("jobTitle", "p.job_title", "left(fold(p.job_title), 200)")
                        .alsoKnownAs("job"))
                .field(TextFields.text("role", "p.role"))
                .field(TextFields.prose("notes", "p.notes"))
                .field(TextFields.prose("linkedinUrl", "p.linkedin_url").alsoKnownAs("linkedin"))
                .field(TextFields.text("consentSource", "p.consent_source"))
                .field(TimeFields.instant("consentAt", "p.consent_at"));
    }

    private static void links(FieldCatalogue.Builder people) {
        people.field(ReferenceFields.linked(
                                "tag",
                                "p.id",
                                "select l.person_id from person_tag l join tag r on r.id = l.tag_id where true",
                                "fold(r.name)")
                        .alsoKnownAs("tags"))
                .field(ReferenceFields.visiblyLinked(
                                "org",
                                ResourceType.ORGANISATIONS,
                                "p.id",
                                "select l.person_id from affiliation l join organisation r on r.id = l.organisation_id"
                                        + " where l.deleted_at is null",
                                "r.sort_name")
                        .alsoKnownAs("organisation", "organisations", "company"));
    }

    private static void flags(FieldCatalogue.Builder people) {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("active", "p.active");
        states.put("inactive", "not p.active");
        states.put("unsubscribed", "p.email_unsubscribed");
        states.put("subscribed", "not p.email_unsubscribed");
        states.put("consented", "p.consent_given");
        Map<String, String> possessions = new LinkedHashMap<>();
        possessions.put("email", "p.email is not null or p.personal_email is not null or p.other_emails <> '{}'");
        possessions.put("phone", "p.phone is not null or p.mobile is not null or p.personal_phone is not null");
        possessions.put("owner", "p.owner_id is not null");
        possessions.put("team", "p.team_id is not null");
        possessions.put("tag", "p.id in (select l.person_id from person_tag l)");
        possessions.put("org", "p.id in (select l.person_id from affiliation l where l.deleted_at is null)");
        possessions.put("notes", "p.notes is not null");
        possessions.put("interaction", "p.last_activity_at is not null");
        people.field(Flags.field("is", states))
                .field(Flags.field("has", possessions))
                .field(Flags.opposite("no", possessions));
    }

    private static void sorts(FieldCatalogue.Builder people) {
        people.sort("name", "p.sort_name", "text")
                .nullableSort("lastName", "fold(p.last_name)", "text")
                .sort("fullName", "p.sort_name", "text")
                .nullableSort("firstName", "fold(p.first_name)", "text")
                .nullableSort("email", "p.email", "text")
                .nullableSort("jobTitle", "left(fold(p.job_title), 200)", "text")
                .nullableSort("countryCode", "p.country_code", "text")
                .sort("createdAt", "p.created_at", "timestamptz")
                .sort("updatedAt", "p.updated_at", "timestamptz")
                .nullableSort("lastActivityAt", "p.last_activity_at", "timestamptz")
                .defaultSort("name");
    }

    /** First and last name in this order. The index holds the last name first, so every split of the words is tried. */
    private static Sql named(Value value) {
        if (value instanceof Value.Wildcard) {
            return Sql.join(
                    " or ",
                    List.of(TextFields.matches("fold(p.full_name)", value), TextFields.matches("p.sort_name", value)));
        }
        Set<String> orders = new LinkedHashSet<>();
        List<String> words = Arrays.asList(TextFields.textOf(value).strip().split("\\s+"));
        for (int split = 0; split < words.size(); split++) {
            List<String> rotated = new java.util.ArrayList<>(words.subList(split, words.size()));
            rotated.addAll(words.subList(0, split));
            orders.add(String.join(" ", rotated));
        }
        Sql indexed = Sql.join(
                " or ",
                orders.stream()
                        .map(order -> Sql.of("p.sort_name = fold(?)", order))
                        .toList());
        return indexed.and(Sql.join(
                " or ",
                List.of(TextFields.matches("fold(p.full_name)", value), TextFields.matches("p.sort_name", value))));
    }

    private static Sql lastNamed(Value value) {
        Sql matches = TextFields.matches("fold(p.last_name)", value);
        if (value instanceof Value.Wildcard) {
            return matches;
        }
        // The sort name begins with the last name: with it, an index finds the few rows to compare.
        return Sql.of("p.sort_name like fold_like(?) || '%'", TextFields.textOf(value))
                .and(matches);
    }

    private static Sql mailed(Value value) {
        Value address = TextFields.lower(value);
        Sql own = Sql.join(
                " or ", List.of(TextFields.exact("p.email", address), TextFields.exact("p.personal_email", address)));
        Sql other = address instanceof Value.Wildcard
                ? Sql.of("exists (select 1 from unnest(p.other_emails) other where")
                        .then(TextFields.exact("other", address))
                        .then(")")
                : Sql.of("p.other_emails @> array[cast(? as text)]", TextFields.textOf(address));
        return own.or(Sql.of("p.other_emails <> '{}'").and(other));
    }
}
