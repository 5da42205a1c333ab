package app.crm.persistence.imports;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;

/** Gives imported records the tags of their rows; tags are only ever added. */
@Repository
public class TaggingRepository {

    @Inject
    Database database;

    protected TaggingRepository() {}

    public TaggingRepository(Database database) {
        this.database = database;
    }

    /** Finds or makes the tags; to be called once, before the first slice. */
    public void prepare(ImportPlan plan) {
        database.update(Sql.of("""
            create temporary table import_tagging on commit drop as
            select a.row_no, a.record_id, e.name
            from import_action a join import_row r on r.row_no = a.row_no
            left join import_merged g on g.row_no = a.row_no
            cross join lateral unnest(string_to_array(coalesce(g.%1$s, r.%1$s), chr(31))) as e (name)
            where a.action in ('create', 'update')\
            """.formatted(plan.tagCell())));
        database.update(Sql.of("create index on import_tagging (row_no)"));
        database.update(Sql.of("analyze import_tagging"));
        if (plan.rules().mayTagNew()) {
            database.update(Sql.of("""
                insert into tag (name)
                select distinct on (lower(name)) name from import_tagging i
                where not exists (select from tag t where lower(t.name) = lower(i.name)) order by lower(name), row_no\
                """));
        }
        database.update(Sql.of("""
            insert into import_note
            select row_no, 'There is no tag "' || name || '" and your role does not allow to create it.'
            from import_tagging i where not exists (select from tag t where lower(t.name) = lower(i.name))\
            """));
    }

    public void write(ImportPlan plan, long from, long to) {
        database.update(
                Sql.of("""
                    with tagged as (
                        insert into %1$s (%2$s, tag_id)
                        select distinct i.record_id, t.id from import_tagging i join tag t on lower(t.name) = lower(i.name)
                        where i.row_no > ? and i.row_no <= ?
                        on conflict (%2$s, tag_id) do nothing returning %2$s)
                    insert into import_changed select distinct %2$s from tagged\
                    """.formatted(plan.target().tagTable(), plan.target().tagColumn()), from, to));
    }
}
