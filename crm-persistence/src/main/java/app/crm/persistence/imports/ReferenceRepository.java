package app.crm.persistence.imports;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import app.crm.persistence.imports.RecordReference.Form;
import app.crm.persistence.imports.RecordReference.Kind;
import jakarta.inject.Inject;

/**
 * Finds the people and organisations that rows name, in sets. A row that names one that the caller does not see, or that
 * several records could be, fails and says so.
 */
@Repository
public class ReferenceRepository {

    /** A name of a few words may have its last name first or last: any rotation of it is how a person is sorted. */
    private static final int ROTATED_WORDS = 6;

    /** Files keep the numbers of records that were merged since: such a number is the survivor's too. */
    private static final String BY_ID = """
        select id, id::text as value from %1$s where merged_into_id is null
        union all (
            with recursive way as (
                select id as given, merged_into_id as id from %1$s where merged_into_id is not null
                union select w.given, n.merged_into_id from way w join %1$s n on n.id = w.id
                    where n.merged_into_id is not null)
            select id, given::text from way)\
        """;

    @Inject
    Database database;

    protected ReferenceRepository() {}

    public ReferenceRepository(Database database) {
        this.database = database;
    }

    /** Puts ids in place of names; to be called once, before rows are matched. */
    public void resolve(ImportPlan plan) {
        for (RecordReference reference : plan.references()) {
            stage(plan, reference);
            find(plan, reference);
            refuse(reference);
            replace(plan, reference);
            database.update(Sql.of("drop table import_named, import_found"));
        }
        for (int number = 1; number <= plan.keys().size(); number++) {
            String key = "k" + number;
            plan.keys()
                    .get(number - 1)
                    .lateValue(plan)
                    .ifPresent(value -> database.update(
                            Sql.of("update import_row r set " + key + " = " + value + " where verdict is null")));
        }
    }

    private void stage(ImportPlan plan, RecordReference reference) {
        database.update(Sql.of("""
            create temporary table import_named on commit drop as
            select r.row_no, e.position, split_part(e.name, chr(30), 1) as form, split_part(e.name, chr(30), 2) as key,
                split_part(e.name, chr(30), 3) as typed
            from import_row r
            cross join lateral unnest(string_to_array(r.%s, chr(31))) with ordinality as e (name, position)
            where r.verdict is null\
            """.formatted(plan.cell(reference))));
        database.update(Sql.of("analyze import_named"));
    }

    private void find(ImportPlan plan, RecordReference reference) {
        AccessPredicate readable = reference.kind() == Kind.PERSON
                ? plan.rules().readablePeople()
                : plan.rules().readableOrganisations();
        database.update(Sql.of("""
            create temporary table import_found on commit drop as
            select n.row_no, n.position, n.form, n.typed, min(t.id) as record_id, count(distinct t.id) as records
            from import_named n
            left join (%s) c on c.row_no = n.row_no and c.position = n.position
            left join %s t on t.id = c.id and t.deleted_at is null and\
            """.formatted(
                                candidates(reference.kind()), reference.kind().table()))
                .then(readable.on("t"))
                .then("group by n.row_no, n.position, n.form, n.typed"));
        database.update(Sql.of("analyze import_found"));
    }

    private static String candidates(Kind kind) {
        String byId = candidate(BY_ID.formatted(kind.table()), Form.ID);
        return kind == Kind.PERSON
                ? String.join(" union all ", byId, candidate(MatchKey.EMAIL.source(), Form.EMAIL), peopleByName())
                : String.join(
                        " union all ",
                        byId,
                        candidate(MatchKey.ORGANISATION_EMAIL.source(), Form.EMAIL),
                        candidate(MatchKey.LEI.source(), Form.LEI),
                        candidate(MatchKey.REGISTRATION_NUMBER.source(), Form.REGISTRATION_NUMBER),
                        candidate("select id, sort_name as value from organisation", Form.NAME, "fold(n.key)"));
    }

    private static String candidate(String source, Form form) {
        return candidate(source, form, "n.key");
    }

    private static String candidate(String source, Form form, String key) {
        return "select n.row_no, n.position, s.id from import_named n join (" + source + ") s on s.value = " + key
                + " where n.form = '" + form.name() + "'";
    }

    private static String peopleByName() {
        return """
            select w.row_no, w.position, p.id
            from (select n.row_no, n.position,
                      array_to_string(words[turn:] || words[:turn - 1], ' ') as name
                  from import_named n
                  cross join lateral string_to_array(fold(n.key), ' ') as words
                  cross join lateral generate_series(1, least(cardinality(words), %d)) as turn
                  where n.form = '%s') w
            join person p on p.sort_name = w.name\
            """.formatted(ROTATED_WORDS, Form.NAME.name());
    }

    private void refuse(RecordReference reference) {
        String kind = reference.kind().table();
        database.update(Sql.of("""
            update import_row r set verdict = 'failed', reason = concat_ws(' ', f.reason, r.reason)
            from (select row_no, string_agg(case when records = 0
                          then 'There is no %1$s "' || typed || '" that you may see.'
                          else records || ' records of kind %1$s go by "' || typed || '"; write something that only one has.'
                      end, ' ' order by position) as reason
                  from import_found where records <> 1 group by row_no) f
            where f.row_no = r.row_no\
            """.formatted(kind)));
    }

    private void replace(ImportPlan plan, RecordReference reference) {
        database.update(Sql.of("""
            update import_row r set %s = f.ids
            from (select row_no, string_agg(record_id::text, chr(31) order by position) as ids
                  from import_found group by row_no) f
            where f.row_no = r.row_no and r.verdict is null\
            """.formatted(plan.cell(reference))));
    }

    /** Links the records of a slice to all that their rows name; links are only ever added. */
    public void write(ImportPlan plan, long from, long to) {
        plan.references().stream()
                .filter(RecordReference::isMany)
                .forEach(reference -> link(plan, reference, from, to));
    }

    private void link(ImportPlan plan, RecordReference reference, long from, long to) {
        Kind kind = reference.kind();
        database.update(Sql.of("""
                with linked as (
                    insert into %1$s (interaction_id, %2$s)
                    select distinct a.record_id, e.id::bigint
                    from import_action a join import_row r on r.row_no = a.row_no
                    left join import_merged g on g.row_no = a.row_no
                    cross join lateral unnest(string_to_array(coalesce(g.%3$s, r.%3$s), chr(31))) as e (id)
                    where a.row_no > ? and a.row_no <= ? and a.action in ('create', 'update')
                    on conflict (interaction_id, %2$s) do nothing returning interaction_id)
                insert into import_changed select distinct interaction_id from linked\
                """.formatted(kind.linkTable(), kind.linkColumn(), plan.cell(reference)), from, to));
    }
}
