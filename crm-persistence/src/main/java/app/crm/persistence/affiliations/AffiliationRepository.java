package app.crm.persistence.affiliations;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import app.crm.persistence.records.RecordRepository;
import java.time.Instant;
import java.util.Optional;

/** Affiliations in the database. An affiliation is as visible as its person. */
@Repository
public class AffiliationRepository extends RecordRepository<Affiliation, AffiliationDetails> {

    /** What a select reads from: the affiliation {@code a}, its person {@code p}, its organisation {@code o}. */
    public static final Sql FROM =
            Sql.of("affiliation a join person p on p.id = a.person_id join organisation o on o.id = a.organisation_id");

    public static final Sql COLUMNS = Sql.of("""
            a.id, a.version, a.created_at, a.updated_at, a.deleted_at, a.person_id,
            coalesce(p.full_name, p.email) as person_name, p.email as person_email, a.organisation_id,
            o.name as organisation_name, a.role, a.is_primary, a.job_title, a.work_email, a.work_phone,
            a.work_phone_typed, a.started_on, a.ended_on""");

    public AffiliationRepository() {
        super(Affiliation.class);
    }

    @Override
    public Optional<AffiliationDetails> find(ReadAccess access, long id) {
        Sql sql = Sql.of("select")
                .then(COLUMNS)
                .then("from")
                .then(FROM)
                .then("where a.id = ? and a.deleted_at is null and", id)
                .then(access.to(ResourceType.PEOPLE).on("p"));
        return database().first(sql, AffiliationRepository::details);
    }

    @Override
    protected Sql reachable(AccessPredicate access, long id) {
        return Sql.of("select a.id from affiliation a join person p on p.id = a.person_id where a.id = ? and", id)
                .then(access.on("p"));
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

    public static AffiliationDetails details(Row row) {
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
                row.date("ended_on"));
    }
}
