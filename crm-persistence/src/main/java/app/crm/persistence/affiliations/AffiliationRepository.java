package app.crm.persistence.affiliations;

import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import app.crm.persistence.customfields.CustomSql;
import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.RowShape;
import app.crm.persistence.records.RecordRepository;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Affiliations in the database. An affiliation is as visible as its person. */
@Repository
public class AffiliationRepository extends RecordRepository<Affiliation, AffiliationDetails> {

    private static final Sql COLUMNS = Sql.of("""
            a.id, a.version, a.created_at, a.updated_at, a.deleted_at, a.person_id,
            coalesce(p.full_name, p.email) as person_name, p.email as person_email, a.organisation_id,
            o.name as organisation_name, a.role, a.is_primary, a.job_title, a.work_email, a.work_phone,
            a.work_phone_typed, a.started_on, a.ended_on,
            """ + CustomSql.column(ResourceType.AFFILIATIONS, "a"));

    public AffiliationRepository() {
        super(Affiliation.class, FieldCatalogues.AFFILIATIONS);
    }

    public AffiliationRepository(EntityManager entities, Database database) {
        super(Affiliation.class, FieldCatalogues.AFFILIATIONS, entities, database);
    }

    @Override
    public RowShape<AffiliationDetails> shape(ReadAccess access) {
        return new RowShape<>(
                COLUMNS,
                Sql.of("left join person p on p.id = a.person_id left join organisation o on o.id = a.organisation_id"),
                AffiliationRepository::details);
    }

    /** How to call the link of both in a sentence: {@code Léa Martin · Acme}. */
    public String name(long personId, long organisationId) {
        Sql sql = Sql.of("""
                select coalesce(p.full_name, p.email) || ' · ' || o.name as name
                from person p, organisation o where p.id = ? and o.id = ?""", personId, organisationId);
        return database().first(sql, row -> row.text("name")).orElseThrow();
    }

    /** Makes every other affiliation of the person a secondary one. */
    public void demoteOthers(long personId, Long keptId, Instant at) {
        flush();
        database().update(Sql.of("""
                update affiliation set is_primary = false, version = version + 1, updated_at = ?
                where person_id = ? and is_primary and deleted_at is null and id is distinct from ?::bigint""", at, personId, keptId));
    }

    @Override
    public void deletePermanently(long id) {
        database().update(Sql.of("delete from affiliation where id = ?", id));
    }

    private static AffiliationDetails details(Row row) {
        return new AffiliationDetails(
                row.id("id"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instant("deleted_at"),
                row.id("person_id"),
                row.text("person_name"),
                row.text("person_email"),
                row.id("organisation_id"),
                row.text("organisation_name"),
                row.text("role"),
                row.is("is_primary"),
                row.text("job_title"),
                row.text("work_email"),
                row.text("work_phone"),
                row.text("work_phone_typed"),
                row.date("started_on"),
                row.date("ended_on"),
                CustomValues.ofJson(row.text("custom")));
    }
}
