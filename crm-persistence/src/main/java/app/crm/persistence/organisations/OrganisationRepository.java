package app.crm.persistence.organisations;

import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Money;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import app.crm.persistence.customfields.CustomSql;
import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.interactions.LinkTable;
import app.crm.persistence.interactions.LostLinks;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.RowShape;
import app.crm.persistence.records.RecordRepository;
import app.crm.persistence.records.UserRef;
import jakarta.persistence.EntityManager;

/** Organisations in the database(). Whatever reads for a caller takes the caller's access first. */
@Repository
public class OrganisationRepository extends RecordRepository<Organisation, OrganisationDetails> {

    private static final Sql COLUMNS = Sql.of("""
            o.id, o.version, o.created_at, o.updated_at, o.deleted_at, o.name, o.type, o.category, o.email,
            o.phone, o.phone_typed, o.website, o.address, o.city, o.postal_code, o.country, o.country_code,
            o.domicile, o.language, o.description, o.notes, o.owner_id, u.full_name as owner_name, o.team_id,
            o.active, o.parent_id, o.lei, o.registration_number, o.siret, o.aum_amount, o.aum_currency,
            o.aum_as_of, o.strategies, o.pipeline_stage, o.potential_amount, o.potential_currency,
            o.probability, o.email_unsubscribed, o.last_activity_at,
            array(select t.name from organisation_tag ot join tag t on t.id = ot.tag_id
                  where ot.organisation_id = o.id order by lower(t.name)) as tags,
            (select count(*) from affiliation a join person p on p.id = a.person_id
             where a.organisation_id = o.id and a.deleted_at is null and p.deleted_at is null) as people_count,
            """ + CustomSql.column(ResourceType.ORGANISATIONS, "o"));

    public OrganisationRepository() {
        super(Organisation.class, FieldCatalogues.ORGANISATIONS);
    }

    public OrganisationRepository(EntityManager entities, Database database) {
        super(Organisation.class, FieldCatalogues.ORGANISATIONS, entities, database);
    }

    @Override
    public RowShape<OrganisationDetails> shape(ReadAccess access) {
        return new RowShape<>(
                COLUMNS, Sql.of("left join app_user u on u.id = o.owner_id"), OrganisationRepository::details);
    }

    /** Whether {@code ancestorId} is the organisation itself or stands anywhere above it. */
    public boolean isSelfOrAncestor(long ancestorId, long organisationId) {
        Sql sql = Sql.of("""
                with recursive above as (
                    select id, parent_id from organisation where id = ?
                    union
                    select o.id, o.parent_id from organisation o join above on o.id = above.parent_id
                )
                select 1 as found from above where id = ?""", organisationId, ancestorId);
        return database().first(sql, row -> row.integer("found")).isPresent();
    }

    /** With the links to its people and interactions; its daughters lose their parent, tasks their organisation. */
    @Override
    public void deletePermanently(long id) {
        LostLinks.remove(database(), LinkTable.ORGANISATIONS, id);
        database().update(Sql.of("delete from affiliation where organisation_id = ?", id));
        database()
                .update(Sql.of(
                        "update organisation set parent_id = null, version = version + 1 where parent_id = ?", id));
        database()
                .update(Sql.of(
                        "update organisation set merged_into_id = null, version = version + 1 where merged_into_id = ?",
                        id));
        database().update(Sql.of("delete from organisation where id = ?", id));
    }

    private static OrganisationDetails details(Row row) {
        return new OrganisationDetails(
                row.id("id"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instant("deleted_at"),
                row.text("name"),
                row.text("type"),
                row.text("category"),
                row.text("email"),
                row.text("phone"),
                row.text("phone_typed"),
                row.text("website"),
                row.text("address"),
                row.text("city"),
                row.text("postal_code"),
                row.text("country"),
                row.text("country_code"),
                row.text("domicile"),
                row.text("language"),
                row.text("description"),
                row.text("notes"),
                row.texts("tags"),
                UserRef.owner(row),
                row.number("team_id"),
                row.is("active"),
                row.number("parent_id"),
                row.text("lei"),
                row.text("registration_number"),
                row.text("siret"),
                AssetsUnderManagement.of(row.decimal("aum_amount"), row.text("aum_currency"), row.date("aum_as_of")),
                row.texts("strategies"),
                row.text("pipeline_stage"),
                Money.of(row.decimal("potential_amount"), row.text("potential_currency")),
                row.integer("probability"),
                row.is("email_unsubscribed"),
                row.instant("last_activity_at"),
                row.id("people_count"),
                CustomValues.ofJson(row.text("custom")));
    }
}
