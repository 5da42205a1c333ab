package app.crm.persistence.query;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.UserReach;
import app.crm.persistence.access.ViewReach;
import app.crm.persistence.core.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogues of the resources that speak the query language. */
public final class FieldCatalogues {

    /** Table {@code person p}. */
    public static final FieldCatalogue PEOPLE = PeopleFields.catalogue();
    /** Table {@code organisation o}. */
    public static final FieldCatalogue ORGANISATIONS = OrganisationFields.catalogue();
    /** Table {@code affiliation a}. */
    public static final FieldCatalogue AFFILIATIONS = affiliations();
    /** Table {@code interaction i}. */
    public static final FieldCatalogue INTERACTIONS = InteractionFields.catalogue();
    /** Table {@code task t}. */
    public static final FieldCatalogue TASKS = TaskFields.catalogue();
    /** Table {@code tag t}. */
    public static final FieldCatalogue TAGS = tags();
    /** Table {@code app_user u}. */
    public static final FieldCatalogue USERS = users();
    /** Table {@code team t}. */
    public static final FieldCatalogue TEAMS = teams();

    /** Table {@code saved_view v}. */
    public static final FieldCatalogue VIEWS = views();

    private static final List<FieldCatalogue> ALL =
            List.of(PEOPLE, ORGANISATIONS, AFFILIATIONS, INTERACTIONS, TASKS, TAGS, VIEWS, USERS, TEAMS);

    private FieldCatalogues() {}

    public static Optional<FieldCatalogue> of(ResourceType resource) {
        return ALL.stream()
                .filter(catalogue -> catalogue.resource() == resource)
                .findFirst();
    }

    public static List<FieldCatalogue> all() {
        return ALL;
    }

    private static FieldCatalogue affiliations() {
        FieldCatalogue.Builder affiliations = FieldCatalogue.of(ResourceType.AFFILIATIONS, "affiliation", "a")
                .reachedBy(FieldCatalogues::throughPerson)
                .trash()
                .customisable()
                .field(NumberFields.id("a.id"))
                .field(ReferenceFields.record("person", "a.person_id", "person", "fold(r.full_name)")
                        .alsoKnownAs("personId"))
                .field(ReferenceFields.record("org", "a.organisation_id", "organisation", "r.sort_name")
                        .alsoKnownAs("organisation", "company", "organisationId"))
                .field(CodeFields.choice(
                        "role",
                        "a.role",
                        List.of("main_contact", "contact", "decision_maker", "technical", "administrative", "other")))
                .field(TextFields.text("jobTitle", "a.job_title").alsoKnownAs("job"))
                .field(TextFields.lowerCase("workEmail", "a.work_email").alsoKnownAs("email"))
                .field(PhoneFields.phone("workPhone", List.of("a.work_phone")).alsoKnownAs("phone"))
                .field(TimeFields.date("startedOn", "a.started_on").alsoKnownAs("started"))
                .field(TimeFields.date("endedOn", "a.ended_on").alsoKnownAs("ended"))
                .field(Flags.field(
                        "is",
                        inOrder(
                                "primary",
                                "a.is_primary",
                                "current",
                                "a.ended_on is null or a.ended_on >= current_date")))
                .sort("createdAt", "a.created_at", "timestamptz")
                .sort("updatedAt", "a.updated_at", "timestamptz");
        OwnershipFields.addTimes(affiliations, "a");
        return affiliations.build();
    }

    /** An affiliation belongs to its person: who reaches the person reaches it. */
    private static Sql throughPerson(AccessPredicate access) {
        return switch (access.scope()) {
            case ALL -> Sql.TRUE;
            case NONE -> Sql.FALSE;
            default ->
                Sql.of("exists (select 1 from person owned where owned.id = a.person_id and")
                        .then(Sql.join("", List.of(access.on("owned"))))
                        .then(")");
        };
    }

    private static FieldCatalogue tags() {
        FieldCatalogue.Builder tags = FieldCatalogue.of(ResourceType.TAGS, "tag", "t")
                .field(NumberFields.id("t.id"))
                .field(TextFields.text("name", "t.name"))
                .field(CodeFields.choice(
                        "colour",
                        "t.colour",
                        List.of(
                                "grey", "red", "orange", "yellow", "green", "teal", "blue", "indigo", "purple",
                                "pink")))
                .sort("name", "fold(t.name)", "text")
                .sort("createdAt", "t.created_at", "timestamptz")
                .sort("updatedAt", "t.updated_at", "timestamptz")
                .defaultSort("name");
        OwnershipFields.addTimes(tags, "t");
        return tags.build();
    }

    private static FieldCatalogue views() {
        FieldCatalogue.Builder views = FieldCatalogue.of(ResourceType.VIEWS, "saved_view", "v")
                .reachedBy(access -> ViewReach.of(access, "v"))
                .trash()
                .field(NumberFields.id("v.id"))
                .field(TextFields.text("name", "v.name"))
                .field(CodeFields.choice(
                        "resource",
                        "v.resource",
                        List.of("people", "organisations", "affiliations", "interactions", "tasks")))
                .field(CodeFields.choice("shared", "v.shared", List.of("private", "team", "all")))
                .field(ReferenceFields.user("owner", "v.owner_id"))
                .field(ReferenceFields.team("team", "v.team_id"))
                .sort("name", "fold(v.name)", "text")
                .sort("resource", "v.resource", "text")
                .sort("createdAt", "v.created_at", "timestamptz")
                .sort("updatedAt", "v.updated_at", "timestamptz")
                .defaultSort("name");
        OwnershipFields.addTimes(views, "v");
        return views.build();
    }

    private static FieldCatalogue users() {
        FieldCatalogue.Builder users = FieldCatalogue.of(ResourceType.USERS, "app_user", "u")
                .reachedBy(access -> UserReach.users(access, "u"))
                .field(NumberFields.id("u.id"))
                .field(TextFields.text("name", "u.full_name").alsoKnownAs("fullName"))
                .field(TextFields.lowerCase("email", "u.email"))
                .field(ReferenceFields.record("role", "u.role_id", "role", "r.name"))
                .field(ReferenceFields.team("team", "u.team_id"))
                .field(TextFields.lowerCase("language", "u.language"))
                .field(Flags.field("is", inOrder("active", "u.active", "inactive", "not u.active")))
                .sort("fullName", "fold(u.full_name)", "text")
                .sort("name", "fold(u.full_name)", "text")
                .sort("email", "u.email", "text")
                .sort("createdAt", "u.created_at", "timestamptz")
                .sort("updatedAt", "u.updated_at", "timestamptz")
                .defaultSort("fullName");
        OwnershipFields.addTimes(users, "u");
        return users.build();
    }

    private static FieldCatalogue teams() {
        FieldCatalogue.Builder teams = FieldCatalogue.of(ResourceType.TEAMS, "team", "t")
                .reachedBy(access -> UserReach.teams(access, "t"))
                .field(NumberFields.id("t.id"))
                .field(TextFields.text("name", "t.name"))
                .field(TextFields.prose("description", "t.description"))
                .field(Flags.field("is", inOrder("active", "t.active", "inactive", "not t.active")))
                .sort("name", "fold(t.name)", "text")
                .sort("createdAt", "t.created_at", "timestamptz")
                .sort("updatedAt", "t.updated_at", "timestamptz")
                .defaultSort("name");
        OwnershipFields.addTimes(teams, "t");
        return teams.build();
    }

    private static Map<String, String> inOrder(String code, String sql, String otherCode, String otherSql) {
        Map<String, String> statements = new LinkedHashMap<>();
        statements.put(code, sql);
        statements.put(otherCode, otherSql);
        return statements;
    }
}
