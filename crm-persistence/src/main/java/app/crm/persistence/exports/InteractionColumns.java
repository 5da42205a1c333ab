package app.crm.persistence.exports;

import static app.crm.persistence.exports.ExportColumn.code;
import static app.crm.persistence.exports.ExportColumn.instant;
import static app.crm.persistence.exports.ExportColumn.list;
import static app.crm.persistence.exports.ExportColumn.longText;
import static app.crm.persistence.exports.ExportColumn.number;
import static app.crm.persistence.exports.ExportColumn.text;

import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Sql;
import java.util.ArrayList;
import java.util.List;

/** What can be written of interactions. */
final class InteractionColumns {

    private static final Sql PARTICIPANTS = Sql.of("""
            left join lateral (
                select array_agg(coalesce(ip.name, pu.full_name, ip.email) order by ip.id) as names
                from interaction_participant ip left join app_user pu on pu.id = ip.user_id
                where ip.interaction_id = i.id) participants on true""");

    private InteractionColumns() {}

    static List<ExportColumn> all(ReadAccess access) {
        List<ExportColumn> columns = new ArrayList<>(List.of(
                number("id", "i.id"),
                code("type", "i.type"),
                text("title", "i.title"),
                longText("body", "i.body"),
                code("direction", "i.direction"),
                instant("occurredAt", "i.occurred_at"),
                number("durationMinutes", "i.duration_minutes"),
                code("status", "i.status"),
                instant("nextActionAt", "i.next_action_at")));
        columns.addAll(linked(access));
        columns.add(list("participants", "participants.names", PARTICIPANTS));
        columns.add(TagColumn.of("interaction_tag", "interaction_id", "i"));
        columns.addAll(OwnerColumns.assignee("i"));
        columns.addAll(OwnerColumns.of("i"));
        columns.addAll(List.of(
                instant("createdAt", "i.created_at"),
                instant("updatedAt", "i.updated_at"),
                number("version", "i.version")));
        return columns;
    }

    /** Ids and names of whom it concerns, as far as the caller may see them. */
    private static List<ExportColumn> linked(ReadAccess access) {
        Sql people = linked(
                "interaction_person l join person r on r.id = l.person_id",
                "coalesce(r.full_name, r.email)",
                access,
                ResourceType.PEOPLE,
                "people");
        Sql organisations = linked(
                "interaction_organisation l join organisation r on r.id = l.organisation_id",
                "r.name",
                access,
                ResourceType.ORGANISATIONS,
                "organisations");
        return List.of(
                list("person.ids", "people.ids", people),
                list("person.names", "people.names", people),
                list("organisation.ids", "organisations.ids", organisations),
                list("organisation.names", "organisations.names", organisations));
    }

    private static Sql linked(String links, String name, ReadAccess access, ResourceType target, String as) {
        return Sql.of("left join lateral (select array_agg(r.id order by r.sort_name, r.id) as ids,"
                        + " array_agg(" + name + " order by r.sort_name, r.id) as names from " + links
                        + " where l.interaction_id = i.id and r.deleted_at is null and")
                .then(Sql.join("", List.of(access.to(target).on("r"))))
                .then(") " + as + " on true");
    }
}
