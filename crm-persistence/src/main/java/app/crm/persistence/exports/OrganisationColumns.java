package app.crm.persistence.exports;

import static app.crm.persistence.exports.ExportColumn.instant;
import static app.crm.persistence.exports.ExportColumn.plain;
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
                plain("id", "o.id"),
                text("name", "o.name"),
                plain("type", "o.type"),
                plain("category", "o.category"),
                text("email", "o.email"),
                text("phone", "coalesce(o.phone, o.phone_typed)"),
                text("website", "o.website"),
                text("address", "o.address"),
                text("city", "o.city"),
                text("postalCode", "o.postal_code"),
                text("country", "o.country"),
                plain("countryCode", "o.country_code"),
                text("domicile", "o.domicile"),
                plain("language", "o.language"),
                text("description", "o.description"),
                text("notes", "o.notes")));
        columns.addAll(business());
        columns.addAll(related(access));
        columns.addAll(List.of(
                plain("active", "o.active::text"),
                plain("emailUnsubscribed", "o.email_unsubscribed::text"),
                instant("lastActivityAt", "o.last_activity_at"),
                instant("createdAt", "o.created_at"),
                instant("updatedAt", "o.updated_at"),
                plain("version", "o.version")));
        return columns;
    }

    private static List<ExportColumn> business() {
        return List.of(
                text("lei", "o.lei"),
                text("registrationNumber", "o.registration_number"),
                text("siret", "o.siret"),
                plain("aum.amount", "o.aum_amount"),
                plain("aum.currency", "o.aum_currency"),
                plain("aum.asOf", "o.aum_as_of"),
                text("strategies", "nullif(array_to_string(o.strategies, '; '), '')"),
                plain("pipelineStage", "o.pipeline_stage"),
                plain("potential.amount", "o.potential_amount"),
                plain("potential.currency", "o.potential_currency"),
                plain("probability", "o.probability"));
    }

    private static List<ExportColumn> related(ReadAccess access) {
        Sql parent = Sql.of("left join (select above.id, above.name from organisation above"
                        + " where above.deleted_at is null and")
                .then(Sql.join("", List.of(access.to(ResourceType.ORGANISATIONS).on("above"))))
                .then(") parent on parent.id = o.parent_id");
        List<ExportColumn> columns = new ArrayList<>();
        columns.add(TagColumn.of("organisation_tag", "organisation_id", "o"));
        columns.addAll(OwnerColumns.of("o"));
        columns.add(plain("parent.id", "parent.id", parent));
        columns.add(text("parent.name", "parent.name", parent));
        return columns;
    }
}
