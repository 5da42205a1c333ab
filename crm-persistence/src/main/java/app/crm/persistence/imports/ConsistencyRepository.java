package app.crm.persistence.imports;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;

/** Rules that need more than one row or value: what would break one is refused before the first record is written. */
@Repository
public class ConsistencyRepository {

    @Inject
    Database database;

    protected ConsistencyRepository() {}

    public ConsistencyRepository(Database database) {
        this.database = database;
    }

    /** To be called once all is decided. */
    public void check(ImportPlan plan) {
        if (plan.target() != ImportTarget.AFFILIATIONS) {
            return;
        }
        if (plan.fills("started_on") || plan.fills("ended_on")) {
            refuseEndsBeforeStart(plan);
        }
        if (plan.fills("is_primary")) {
            keepOnePrimary(plan);
        }
    }

    private void refuseEndsBeforeStart(ImportPlan plan) {
        database.update(Sql.of("""
            update import_action a set action = 'refuse', reason = 'The link would end before it starts.'
            from import_action w join import_row r on r.row_no = w.row_no
            left join import_merged g on g.row_no = w.row_no
            left join affiliation t on t.id = w.record_id
            where w.row_no = a.row_no and a.action in ('create', 'update') and %s < %s\
            """.formatted(day(plan, "ended_on"), day(plan, "started_on"))));
    }

    private static String day(ImportPlan plan, String column) {
        return plan.fills(column)
                ? "coalesce(g.%1$s, r.%1$s, t.%2$s::text)::date".formatted(plan.cell(column), column)
                : "t." + column;
    }

    /** Of the rows that name a main organisation of one person the last one counts; what was it before is no more. */
    private void keepOnePrimary(ImportPlan plan) {
        String primary = "coalesce(g.%1$s, r.%1$s) = 'true'".formatted(plan.cell("is_primary"));
        database.update(Sql.of("""
            create temporary table import_primary on commit drop as
            select distinct on (person_id) person_id, record_id, row_no, line
            from (select coalesce(t.person_id, coalesce(g.%1$s, r.%1$s)::bigint) as person_id, a.record_id, a.row_no, r.line
                  from import_action a join import_row r on r.row_no = a.row_no
                  left join import_merged g on g.row_no = a.row_no left join affiliation t on t.id = a.record_id
                  where a.action in ('create', 'update') and %2$s) named
            order by person_id, row_no desc\
            """.formatted(plan.cell("person_id"), primary)));
        for (String table : new String[] {"import_row", "import_merged"}) {
            database.update(Sql.of("""
                update %1$s x set %2$s = 'false'
                where x.%2$s = 'true' and exists (select from import_action a where a.row_no = x.row_no
                    and a.action in ('create', 'update')) and not exists (select from import_primary p where p.row_no = x.row_no)\
                """.formatted(table, plan.cell("is_primary"))));
        }
        database.update(Sql.of("""
            update affiliation t set is_primary = false, version = t.version + 1, updated_at = now()
            from import_primary p
            where p.person_id = t.person_id and t.is_primary and t.deleted_at is null and t.id <> p.record_id\
            """));
    }
}
