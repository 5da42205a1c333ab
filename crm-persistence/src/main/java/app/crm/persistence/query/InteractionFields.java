package app.crm.persistence.query;

import app.crm.persistence.access.ResourceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What filters and lists know of interactions. */
final class InteractionFields {

    private static final String OPEN = "i.status <> 'done'";

    private InteractionFields() {}

    static FieldCatalogue catalogue() {
        FieldCatalogue.Builder interactions = FieldCatalogue.of(ResourceType.INTERACTIONS, "interaction", "i")
                .assigned()
                .trash()
                .textSearch()
                .customisable()
                .field(NumberFields.id("i.id"))
                .field(ChangeFields.change(ResourceType.INTERACTIONS, "i.id"))
                .field(CodeFields.choice(
                        "type", "i.type", List.of("call", "email", "meeting", "video", "note", "other")))
                .field(CodeFields.choice("status", "i.status", List.of("todo", "in_progress", "done")))
                .field(CodeFields.choice("direction", "i.direction", List.of("in", "out", "internal")))
                .field(TextFields.prose("title", "i.title"))
                .field(TextFields.prose("body", "i.body"))
                .field(TimeFields.instant("occurredAt", "i.occurred_at").alsoKnownAs("occurred", "date"))
                .field(NumberFields.number("durationMinutes", "i.duration_minutes")
                        .alsoKnownAs("duration"))
                .field(TimeFields.due("nextActionAt", "i.next_action_at", OPEN).alsoKnownAs("due", "next"))
                .field(ReferenceFields.user("assignee", "i.assignee_id"));
        OwnershipFields.addOwner(interactions, "i");
        OwnershipFields.addTimes(interactions, "i");
        links(interactions);
        flags(interactions);
        sorts(interactions);
        return interactions.build();
    }

    private static void links(FieldCatalogue.Builder interactions) {
        interactions
                .field(ReferenceFields.linked(
                                "tag",
                                "i.id",
                                "select l.interaction_id from interaction_tag l join tag r on r.id = l.tag_id where true",
                                "fold(r.name)")
                        .alsoKnownAs("tags"))
                .field(ReferenceFields.visiblyLinked(
                                "person",
                                ResourceType.PEOPLE,
                                "i.id",
                                "select l.interaction_id from interaction_person l"
                                        + " join person r on r.id = l.person_id where true",
                                "fold(r.full_name)")
                        .alsoKnownAs("people", "contact", "personId"))
                .field(ReferenceFields.visiblyLinked(
                                "org",
                                ResourceType.ORGANISATIONS,
                                "i.id",
                                "select l.interaction_id from interaction_organisation l"
                                        + " join organisation r on r.id = l.organisation_id where true",
                                "r.sort_name")
                        .alsoKnownAs("organisation", "organisations", "company", "organisationId"))
                .field(ReferenceFields.linked(
                        "participant",
                        "i.id",
                        "select l.interaction_id from interaction_participant l"
                                + " left join app_user r on r.id = l.user_id where true",
                        "fold(coalesce(l.name, r.full_name, l.email))"));
    }

    private static void flags(FieldCatalogue.Builder interactions) {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("open", OPEN);
        states.put("done", "i.status = 'done'");
        states.put("overdue", OPEN + " and i.next_action_at < now()");
        Map<String, String> possessions = new LinkedHashMap<>();
        possessions.put("assignee", "i.assignee_id is not null");
        possessions.put("owner", "i.owner_id is not null");
        possessions.put("team", "i.team_id is not null");
        possessions.put("tag", "i.id in (select l.interaction_id from interaction_tag l)");
        possessions.put("body", "i.body is not null");
        possessions.put("direction", "i.direction is not null");
        possessions.put("duration", "i.duration_minutes is not null");
        possessions.put("next", "i.next_action_at is not null");
        possessions.put("participant", "i.id in (select l.interaction_id from interaction_participant l)");
        interactions
                .field(Flags.field("is", states))
                .field(Flags.field("has", possessions))
                .field(Flags.opposite("no", possessions));
    }

    private static void sorts(FieldCatalogue.Builder interactions) {
        interactions
                .sort("occurredAt", "i.occurred_at", "timestamptz")
                .nullableSort("nextActionAt", "i.next_action_at", "timestamptz")
                .sort("type", "i.type", "text")
                .sort("status", "i.status", "text")
                .sort("createdAt", "i.created_at", "timestamptz")
                .sort("updatedAt", "i.updated_at", "timestamptz")
                .defaultSort("-occurredAt");
    }
}
