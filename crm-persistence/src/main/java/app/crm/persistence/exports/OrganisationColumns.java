package app.crm.persistence.exports;

import static app.crm.persistence.exports.ExportColumn.code;
import static app.crm.persistence.exports.ExportColumn.date;
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

/** What can be written of organisations. */
final class OrganisationColumns {

    private OrganisationColumns() {}

    static List<ExportColumn> all(ReadAccess access) {
        List<ExportColumn> columns = new ArrayList<>(List.of(
                number("id", "o.id"),
                text("name", "o.name"),
                code("type", "o.type"),
                code("category", "o.category"),
                text("email", "o.email"),
                text("phone", "coalesce(o.phone, o.phone_typed)"),
                text("website", "o.website"),
                text("address", "o.address"),
                text("city", "o.city"),
                text("postalCode", "o.postal_code"),
                text("country", "o.country"),
                code("countryCode", "o.country_code"),
                text("domicile", "o.domicile"),
                code("language", "o.language"),
                longText("description", "o.description"),
                longText("notes", "o.notes")));
        columns.addAll(business());
        columns.addAll(related(access));
        columns.addAll(List.of(
                flag("active", "o.active"),
                flag("emailUnsubscribed", "o.email_unsubscribed"),
                instant("lastActivityAt", "o.last_activity_at"),
                instant("createdAt", "o.created_at"),
                instant("updatedAt", "o.updated_at"),
                number("version", "o.version")));
        return columns;
    }

    private static List<ExportColumn> business() {
        return List.of(
                text("lei", "o.lei"),
                text("registrationNumber", "o.registration_number"),
                text("siret", "o.siret"),
                number("aum.amount", "o.aum_amount"),
                code("aum.currency", "o.aum_currency"),
                date("aum.asOf", "o.aum_as_of"),
                list("strategies", "o.strategies", Sql.EMPTY),
                code("pipelineStage", "o.pipeline_stage"),
                number("potential.amount", "o.potential_amount"),
                code("potential.currency", "o.potential_currency"),
                number("probability", "o.probability"));
    }

    private static List<ExportColumn> related(ReadAccess access) {
        Sql parent = Sql.of("left join (select above.id, above.name from organisation above"
                        + " where above.deleted_at is null and")
                .then(Sql.join("", List.of(access.to(ResourceType.ORGANISATIONS).on("above"))))
                .then(") parent on parent.id = o.parent_id");
        List<ExportColumn> columns = new ArrayList<>();
        columns.add(TagColumn.of("organisation_tag", "organisation_id", "o"));
        columns.addAll(OwnerColumns.of("o"));
        columns.add(number("parent.id", "parent.id", parent));
        columns.add(text("parent.name", "parent.name", parent));
        return columns;
    }
}
