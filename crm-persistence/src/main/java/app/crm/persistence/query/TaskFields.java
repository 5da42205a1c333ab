package app.crm.persistence.query;

import app.crm.persistence.access.ResourceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What filters and lists know of tasks. */
final class TaskFields {

    private static final String OPEN = "t.status in ('todo', 'doing')";

    /** Codes in the order of work, not of the alphabet; as the indexes have them. */
    private static final String STATUS_ORDER = "array_position(array['todo', 'doing', 'done', 'cancelled'], t.status)";

    private static final String PRIORITY_ORDER =
            "array_position(array['low', 'normal', 'high', 'critical'], t.priority)";

    private TaskFields() {}

    static FieldCatalogue catalogue() {
        FieldCatalogue.Builder tasks = FieldCatalogue.of(ResourceType.TASKS, "task", "t")
                .assigned()
                .trash()
                .textSearch()
                .customisable()
                .field(NumberFields.id("t.id"))
                .field(ChangeFields.change(ResourceType.TASKS, "t.id"))
                .field(TextFields.prose("title", "t.title"))
                .field(TextFields.prose("description", "t.description"))
                .field(CodeFields.choice("status", "t.status", List.of("todo", "doing", "done", "cancelled")))
                .field(CodeFields.choice("priority", "t.priority", List.of("low", "normal", "high", "critical")))
                .field(TextFields.folded("category", "t.category", "left(fold(t.category), 100)"))
                .field(TimeFields.due("dueAt", "t.due_at", OPEN).alsoKnownAs("due"))
                .field(TimeFields.instant("remindAt", "t.remind_at").alsoKnownAs("remind", "reminder"))
                .field(TimeFields.instant("completedAt", "t.completed_at").alsoKnownAs("completed"))
                .field(ReferenceFields.user("assignee", "t.assignee_id"));
        OwnershipFields.addOwner(tasks, "t");
        OwnershipFields.addTimes(tasks, "t");
        links(tasks);
        flags(tasks);
        sorts(tasks);
        return tasks.build();
    }

    private static void links(FieldCatalogue.Builder tasks) {
        tasks.field(ReferenceFields.visiblyLinked(
                                "person",
                                ResourceType.PEOPLE,
                                "t.person_id",
                                "select r.id from person r where true",
                                "fold(r.full_name)")
                        .alsoKnownAs("contact", "personId"))
                .field(ReferenceFields.visiblyLinked(
                                "org",
                                ResourceType.ORGANISATIONS,
                                "t.organisation_id",
                                "select r.id from organisation r where true",
                                "r.sort_name")
                        .alsoKnownAs("organisation", "company", "organisationId"));
    }

    private static void flags(FieldCatalogue.Builder tasks) {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("open", OPEN);
        states.put("done", "t.status = 'done'");
        states.put("overdue", OPEN + " and t.due_at < now()");
        states.put("recurring", "t.recurrence is not null");
        Map<String, String> possessions = new LinkedHashMap<>();
        possessions.put("assignee", "t.assignee_id is not null");
        possessions.put("owner", "t.owner_id is not null");
        possessions.put("team", "t.team_id is not null");
        possessions.put("due", "t.due_at is not null");
        possessions.put("reminder", "t.remind_at is not null");
        possessions.put("category", "t.category is not null");
        possessions.put("description", "t.description is not null");
        tasks.field(Flags.field("is", states))
                .field(Flags.field("has", possessions))
                .field(Flags.opposite("no", possessions));
    }

    private static void sorts(FieldCatalogue.Builder tasks) {
        tasks.nullableSort("dueAt", "t.due_at", "timestamptz")
                .sort("title", "left(fold(t.title), 200)", "text")
                .sort("status", STATUS_ORDER, "integer")
                .sort("priority", PRIORITY_ORDER, "integer")
                .nullableSort("category", "left(fold(t.category), 100)", "text")
                .nullableSort("completedAt", "t.completed_at", "timestamptz")
                .sort("createdAt", "t.created_at", "timestamptz")
                .sort("updatedAt", "t.updated_at", "timestamptz")
                .defaultSort("dueAt");
    }
}
