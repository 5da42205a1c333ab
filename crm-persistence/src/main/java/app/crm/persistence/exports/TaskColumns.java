package app.crm.persistence.exports;

import static app.crm.persistence.exports.ExportColumn.code;
import static app.crm.persistence.exports.ExportColumn.flag;
import static app.crm.persistence.exports.ExportColumn.instant;
import static app.crm.persistence.exports.ExportColumn.longText;
import static app.crm.persistence.exports.ExportColumn.number;
import static app.crm.persistence.exports.ExportColumn.text;

import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Sql;
import java.util.ArrayList;
import java.util.List;

/** What can be written of tasks. */
final class TaskColumns {

    private TaskColumns() {}

    static List<ExportColumn> all(ReadAccess access) {
        List<ExportColumn> columns = new ArrayList<>(List.of(
                number("id", "t.id"),
                text("title", "t.title"),
                longText("description", "t.description"),
                code("status", "t.status"),
                code("priority", "t.priority"),
                text("category", "t.category"),
                instant("dueAt", "t.due_at"),
                flag("dueAllDay", "t.due_all_day"),
                instant("remindAt", "t.remind_at"),
                code("recurrence", "t.recurrence"),
                instant("completedAt", "t.completed_at")));
        columns.addAll(linked(access));
        columns.addAll(OwnerColumns.assignee("t"));
        columns.addAll(OwnerColumns.of("t"));
        columns.addAll(List.of(
                instant("createdAt", "t.created_at"),
                instant("updatedAt", "t.updated_at"),
                number("version", "t.version")));
        return columns;
    }

    private static List<ExportColumn> linked(ReadAccess access) {
        Sql person = Sql.of("left join person on person.id = t.person_id and person.deleted_at is null and")
                .then(Sql.join("", List.of(access.to(ResourceType.PEOPLE).on("person"))));
        Sql organisation = Sql.of("left join organisation on organisation.id = t.organisation_id"
                        + " and organisation.deleted_at is null and")
                .then(Sql.join("", List.of(access.to(ResourceType.ORGANISATIONS).on("organisation"))));
        return List.of(
                number("person.id", "person.id", person),
                text("person.name", "coalesce(person.full_name, person.email)", person),
                number("organisation.id", "organisation.id", organisation),
                text("organisation.name", "organisation.name", organisation));
    }
}
