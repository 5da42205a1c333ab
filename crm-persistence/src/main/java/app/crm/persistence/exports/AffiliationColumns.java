package app.crm.persistence.exports;

import static app.crm.persistence.exports.ExportColumn.code;
import static app.crm.persistence.exports.ExportColumn.date;
import static app.crm.persistence.exports.ExportColumn.flag;
import static app.crm.persistence.exports.ExportColumn.instant;
import static app.crm.persistence.exports.ExportColumn.number;
import static app.crm.persistence.exports.ExportColumn.text;

import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Sql;
import java.util.ArrayList;
import java.util.List;

/** What can be written of affiliations: who works where. */
final class AffiliationColumns {

    private AffiliationColumns() {}

    static List<ExportColumn> all(ReadAccess access) {
        List<ExportColumn> columns = new ArrayList<>();
        columns.add(number("id", "a.id"));
        columns.addAll(ends(access));
        columns.addAll(List.of(
                code("role", "a.role"),
                flag("primary", "a.is_primary"),
                text("jobTitle", "a.job_title"),
                text("workEmail", "a.work_email"),
                text("workPhone", "coalesce(a.work_phone, a.work_phone_typed)"),
                date("startedOn", "a.started_on"),
                date("endedOn", "a.ended_on"),
                instant("createdAt", "a.created_at"),
                instant("updatedAt", "a.updated_at"),
                number("version", "a.version")));
        return columns;
    }

    /** Both ends, as far as the caller may read them. */
    private static List<ExportColumn> ends(ReadAccess access) {
        Sql person = Sql.of("left join person p on p.id = a.person_id and p.deleted_at is null and")
                .then(Sql.join("", List.of(access.to(ResourceType.PEOPLE).on("p"))));
        Sql organisation = Sql.of("left join organisation o on o.id = a.organisation_id and o.deleted_at is null and")
                .then(Sql.join("", List.of(access.to(ResourceType.ORGANISATIONS).on("o"))));
        return List.of(
                number("person.id", "p.id", person),
                text("person.name", "coalesce(p.full_name, p.email)", person),
                text("person.email", "p.email", person),
                number("organisation.id", "o.id", organisation),
                text("organisation.name", "o.name", organisation));
    }
}
