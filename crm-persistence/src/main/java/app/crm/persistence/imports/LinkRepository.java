package app.crm.persistence.imports;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;

/**
 * Links imported people to the organisations that their rows name. A name is compared without case and accents; one that
 * no visible organisation has becomes an organisation, once however many people name it.
 */
@Repository
public class LinkRepository {

    @Inject
    Database database;

    protected LinkRepository() {}

    public LinkRepository(Database database) {
        this.database = database;
    }

    /** Finds or makes the organisations; to be called once, before the first slice. */
    public void prepare(ImportPlan plan) {
        String cell = plan.organisationCell();
        database.update(Sql.of("""
            create temporary table import_link on commit drop as
            select a.row_no, a.record_id as person_id, e.name, fold(e.name) as folded, e.position
            from import_action a join import_row r on r.row_no = a.row_no
            left join import_merged g on g.row_no = a.row_no
            cross join lateral unnest(string_to_array(coalesce(g.%1$s, r.%1$s), chr(31)))
                with ordinality as e (name, position)
            where a.action in ('create', 'update')\
            """.formatted(cell)));
        database.update(Sql.of("create index on import_link (row_no)"));
        database.update(Sql.of("analyze import_link"));
        findOrganisations(plan);
        if (plan.rules().mayLinkNew()) {
            makeOrganisations(plan);
        }
        note(
                "c.records > 1",
                "c.records || ' organisations are called \"' || l.name || '\"; link the person by hand.'");
        note(
                "c.organisation_id is null and c.records is null",
                "'There is no organisation \"' || l.name || '\" and your role does not allow to create it.'");
    }

    private void findOrganisations(ImportPlan plan) {
        database.update(Sql.of("""
            create temporary table import_company on commit drop as
            select n.folded, n.name, case f.records when 1 then f.id end as organisation_id, f.records
            from (select distinct on (folded) folded, name from import_link order by folded, row_no) n
            left join (select t.sort_name, min(t.id) as id, count(*) as records from organisation t
                       where t.deleted_at is null and t.sort_name in (select folded from import_link) and\
            """)
                .then(plan.rules().readableOrganisations().on("t"))
                .then("group by t.sort_name) f on f.sort_name = n.folded"));
        database.update(Sql.of("alter table import_company add primary key (folded)"));
        database.update(Sql.of("analyze import_company"));
    }

    private void makeOrganisations(ImportPlan plan) {
        database.update(Sql.of("""
            update import_company set organisation_id = nextval(pg_get_serial_sequence('organisation', 'id')),
                records = 0
            where records is null\
            """));
        database.update(Sql.of(
                "insert into organisation (id, name, owner_id, team_id)"
                        + " select organisation_id, name, ?::bigint, ?::bigint from import_company where records = 0"
                        + " order by organisation_id",
                plan.ownerId(),
                plan.teamId()));
    }

    private void note(String condition, String text) {
        database.update(Sql.of("insert into import_note select l.row_no, " + text
                + " from import_link l join import_company c on c.folded = l.folded where " + condition));
    }

    /** Links the people of a slice; who has no main organisation yet gets the first one named. */
    public void write(ImportPlan plan, long from, long to) {
        String title =
                plan.fills("job_title") ? "coalesce(g.%1$s, r.%1$s)".formatted(plan.cell("job_title")) : "null::text";
        database.update(Sql.of("""
            with wanted as (
                select distinct on (l.person_id, c.organisation_id) l.person_id, c.organisation_id, l.row_no, l.position,
                    %s as job_title
                from import_link l join import_company c on c.folded = l.folded
                join import_row r on r.row_no = l.row_no left join import_merged g on g.row_no = l.row_no
                where l.row_no > ? and l.row_no <= ? and c.organisation_id is not null
                order by l.person_id, c.organisation_id, l.position),
            linked as (
                insert into affiliation (person_id, organisation_id, is_primary, job_title)
                select w.person_id, w.organisation_id,
                    row_number() over (partition by w.person_id order by w.position) = 1
                        and not exists (select from affiliation x
                            where x.person_id = w.person_id and x.is_primary and x.deleted_at is null),
                    w.job_title
                from wanted w order by w.row_no, w.position
                on conflict (person_id, organisation_id) where deleted_at is null do nothing
                returning person_id)
            insert into import_changed select distinct person_id from linked\
            """.formatted(title), from, to));
    }
}
