package app.crm.persistence.exports;

import static app.crm.persistence.exports.ExportColumn.code;
import static app.crm.persistence.exports.ExportColumn.flag;
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

/** What can be written of people. */
final class PeopleColumns {

    private PeopleColumns() {}

    static List<ExportColumn> all(ReadAccess access) {
        List<ExportColumn> columns = new ArrayList<>(List.of(
                number("id", "p.id"),
                text("firstName", "p.first_name"),
                text("lastName", "p.last_name"),
                text("fullName", "p.full_name"),
                text("email", "p.email"),
                text("personalEmail", "p.personal_email"),
                list("otherEmails", "p.other_emails", Sql.EMPTY),
                text("phone", "coalesce(p.phone, p.phone_typed)"),
                text("mobile", "coalesce(p.mobile, p.mobile_typed)"),
                text("personalPhone", "coalesce(p.personal_phone, p.personal_phone_typed)"),
                text("jobTitle", "p.job_title"),
                text("role", "p.role"),
                code("countryCode", "p.country_code"),
                code("language", "p.language"),
                text("linkedinUrl", "p.linkedin_url"),
                longText("notes", "p.notes")));
        columns.addAll(related(access));
        columns.addAll(List.of(
                flag("active", "p.active"),
                flag("emailUnsubscribed", "p.email_unsubscribed"),
                flag("consent.given", "p.consent_given"),
                instant("consent.at", "p.consent_at"),
                text("consent.source", "p.consent_source"),
                instant("lastActivityAt", "p.last_activity_at"),
                instant("createdAt", "p.created_at"),
                instant("updatedAt", "p.updated_at"),
                number("version", "p.version")));
        return columns;
    }

    private static List<ExportColumn> related(ReadAccess access) {
        Sql organisation = primaryOrganisation(access);
        List<ExportColumn> columns = new ArrayList<>();
        columns.add(TagColumn.of("person_tag", "person_id", "p"));
        columns.addAll(OwnerColumns.of("p"));
        columns.add(number("organisation.id", "employer.id", organisation));
        columns.add(text("organisation.name", "employer.name", organisation));
        columns.add(text("organisation.jobTitle", "employer.job_title", organisation));
        columns.add(code("organisation.role", "employer.role", organisation));
        return columns;
    }

    /** The organisation that comes first in the person's life, as far as the caller may read organisations. */
    private static Sql primaryOrganisation(ReadAccess access) {
        return Sql.of("left join (select a.person_id, a.job_title, a.role, o.id, o.name from affiliation a"
                        + " join organisation o on o.id = a.organisation_id"
                        + " where a.is_primary and a.deleted_at is null and o.deleted_at is null and")
                .then(Sql.join("", List.of(access.to(ResourceType.ORGANISATIONS).on("o"))))
                .then(") employer on employer.person_id = p.id");
    }
}
