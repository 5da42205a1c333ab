package app.crm.persistence.query;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What filters and lists know of organisations. */
final class OrganisationFields {

    static final List<String> TYPES = List.of("investor", "client", "supplier", "distributor", "issuer", "other");
    static final List<String> CATEGORIES =
            List.of("institution", "wholesale", "asset_manager", "wealth_adviser", "startup", "corporation", "other");
    static final List<String> STAGES = List.of(
            "lead", "qualified", "prospect", "qualification", "proposal", "negotiation", "won", "lost", "inactive");

    private static final String CITY = "left(fold(o.city), 100)";

    private OrganisationFields() {}

    static FieldCatalogue catalogue() {
        FieldCatalogue.Builder organisations = FieldCatalogue.of(ResourceType.ORGANISATIONS, "organisation", "o")
                .owned()
                .trash()
                .textSearch()
                .customisable()
                .field(NumberFields.id("o.id"))
                .field(ChangeFields.change(ResourceType.ORGANISATIONS, "o.id"));
        identity(organisations);
        place(organisations);
        business(organisations);
        OwnershipFields.addTo(organisations, "o");
        links(organisations);
        flags(organisations);
        sorts(organisations);
        return organisations.build();
    }

    private static void identity(FieldCatalogue.Builder organisations) {
        organisations
                .field(TextFields.folded("name", "o.name", "o.sort_name"))
                .field(TextFields.lowerCase("email", "o.email"))
                .field(PhoneFields.phone("phone", List.of("o.phone")))
                .field(TextFields.lowerCase("website", "o.website"))
                .field(TextFields.upperCase("lei", "o.lei"))
                .field(TextFields.upperCase("registrationNumber", "o.registration_number")
                        .alsoKnownAs("registration"))
                .field(TextFields.upperCase("siret", "o.siret"));
    }

    private static void place(FieldCatalogue.Builder organisations) {
        organisations
                .field(TextFields.prose("address", "o.address"))
                .field(TextFields.folded("city", "o.city", CITY))
                .field(TextFields.text("postalCode", "o.postal_code"))
                .field(CodeFields.country("country", "o.country_code").alsoKnownAs("countryCode"))
                .field(TextFields.text("domicile", "o.domicile"))
                .field(TextFields.lowerCase("language", "o.language"))
                .field(TextFields.prose("description", "o.description"))
                .field(TextFields.prose("notes", "o.notes"));
    }

    private static void business(FieldCatalogue.Builder organisations) {
        organisations
                .field(CodeFields.choice("type", "o.type", TYPES))
                .field(CodeFields.choice("category", "o.category", CATEGORIES))
                .field(CodeFields.choice("stage", "o.pipeline_stage", STAGES).alsoKnownAs("pipelineStage"))
                .field(NumberFields.number("aum", "o.aum_amount"))
                .field(TextFields.upperCase("aumCurrency", "o.aum_currency"))
                .field(TimeFields.date("aumAsOf", "o.aum_as_of"))
                .field(NumberFields.number("potential", "o.potential_amount"))
                .field(TextFields.upperCase("potentialCurrency", "o.potential_currency"))
                .field(NumberFields.number("probability", "o.probability"))
                .field(TextFields.list("strategy", "o.strategies").alsoKnownAs("strategies"));
    }

    private static void links(FieldCatalogue.Builder organisations) {
        organisations
                .field(ReferenceFields.linked(
                                "tag",
                                "o.id",
                                "select l.organisation_id from organisation_tag l join tag r on r.id = l.tag_id where true",
                                "fold(r.name)")
                        .alsoKnownAs("tags"))
                .field(ReferenceFields.visiblyLinked(
                                "person",
                                ResourceType.PEOPLE,
                                "o.id",
                                "select l.organisation_id from affiliation l join person r on r.id = l.person_id"
                                        + " where l.deleted_at is null",
                                "fold(r.full_name)")
                        .alsoKnownAs("people", "contact"))
                .field(ReferenceFields.record("parent", "o.parent_id", "organisation", "r.sort_name"))
                .field(Field.of(
                                "org",
                                FieldType.RECORD,
                                TextFields.criteria(Sql.TRUE, OrganisationFields::itselfOrParent))
                        .alsoKnownAs("organisation", "company"));
    }

    private static void flags(FieldCatalogue.Builder organisations) {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("active", "o.active");
        states.put("inactive", "not o.active");
        states.put("unsubscribed", "o.email_unsubscribed");
        states.put("subscribed", "not o.email_unsubscribed");
        Map<String, String> possessions = new LinkedHashMap<>();
        possessions.put("email", "o.email is not null");
        possessions.put("phone", "o.phone is not null");
        possessions.put("website", "o.website is not null");
        possessions.put("owner", "o.owner_id is not null");
        possessions.put("team", "o.team_id is not null");
        possessions.put("tag", "o.id in (select l.organisation_id from organisation_tag l)");
        possessions.put("person", "o.id in (select l.organisation_id from affiliation l where l.deleted_at is null)");
        possessions.put("parent", "o.parent_id is not null");
        possessions.put("notes", "o.notes is not null");
        possessions.put("interaction", "o.last_activity_at is not null");
        organisations
                .field(Flags.field("is", states))
                .field(Flags.field("has", possessions))
                .field(Flags.opposite("no", possessions));
    }

    private static void sorts(FieldCatalogue.Builder organisations) {
        organisations
                .sort("name", "o.sort_name", "text")
                .sort("type", "o.type", "text")
                .nullableSort("category", "o.category", "text")
                .sort("pipelineStage", "o.pipeline_stage", "text")
                .nullableSort("city", CITY, "text")
                .nullableSort("countryCode", "o.country_code", "text")
                .nullableSort("aum", "o.aum_amount", "numeric")
                .nullableSort("potential", "o.potential_amount", "numeric")
                .nullableSort("probability", "o.probability", "smallint")
                .sort("createdAt", "o.created_at", "timestamptz")
                .sort("updatedAt", "o.updated_at", "timestamptz")
                .nullableSort("lastActivityAt", "o.last_activity_at", "timestamptz")
                .defaultSort("name");
    }

    private static Sql itselfOrParent(Value value) {
        if (value instanceof Value.None) {
            return Sql.FALSE;
        }
        if (value instanceof Value.Reference reference) {
            return Sql.of("o.id = ? or o.parent_id = ?", reference.id(), reference.id());
        }
        return TextFields.matches("o.sort_name", value)
                .or(Sql.of("o.parent_id in (select r.id from organisation r where r.deleted_at is null and")
                        .then(TextFields.matches("r.sort_name", value))
                        .then(")"));
    }
}
