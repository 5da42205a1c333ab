package app.crm.persistence.erasure;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import java.util.List;

/** What an erasure has to remove, by number, in the temporary table {@code erased (resource, record_id)}. */
final class ErasureScope {

    private static final String CREATE =
            "create temporary table erased (resource text, record_id bigint, primary key (resource, record_id)) on commit drop";

    private static final String PEOPLE = "insert into erased select 'people', unnest(?::bigint[])";

    /** Those that exist, and those that were deleted for good and live on in the history. */
    private static final String AFFILIATIONS = """
            insert into erased
            select 'affiliations', id from affiliation where person_id = any (?)
            union
            select 'affiliations', row_id from change_item
            where operation = 'delete' and table_name = 'affiliation' and before ->> 'person_id' = any (?::bigint[]::text[])""";

    /** Those with this person and nobody else, and no organisation: now, or before they were deleted for good. */
    private static final String INTERACTIONS = """
            insert into erased
            select 'interactions', l.interaction_id from interaction_person l
            where l.person_id = any (?)
                and not exists (select from interaction_person o
                    where o.interaction_id = l.interaction_id and o.person_id <> all (?))
                and not exists (select from interaction_organisation o where o.interaction_id = l.interaction_id)
            union
            select 'interactions', i.record_id from change_item i
            where i.operation = 'delete' and i.table_name = 'interaction_person' and i.before ->> 'person_id' = any (?::bigint[]::text[])
                and not exists (select from interaction n where n.id = i.record_id)
                and not exists (select from change_item o
                    where o.resource = 'interactions' and o.record_id = i.record_id and o.operation = 'delete'
                        and (o.table_name = 'interaction_organisation'
                            or o.table_name = 'interaction_person' and o.before ->> 'person_id' <> all (?::bigint[]::text[])))""";

    private static final String TASKS = """
            insert into erased
            select 'tasks', id from task where person_id = any (?) and organisation_id is null
            union
            select 'tasks', row_id from change_item
            where operation = 'delete' and table_name = 'task' and before ->> 'person_id' = any (?::bigint[]::text[])
                and before ->> 'organisation_id' is null""";

    private final Database database;
    private final List<Long> personIds;

    /** @param personIds the person and whoever was merged into them */
    ErasureScope(Database database, List<Long> personIds) {
        this.database = database;
        this.personIds = List.copyOf(personIds);
    }

    void open() {
        database.update(Sql.of(CREATE));
        database.update(Sql.of(PEOPLE, personIds));
        database.update(Sql.of(AFFILIATIONS, personIds, personIds));
        database.update(Sql.of(INTERACTIONS, personIds, personIds, personIds, personIds));
        database.update(Sql.of(TASKS, personIds, personIds));
    }

    /** Interactions that the person shares with others. */
    List<Long> sharedInteractions() {
        return ids(Sql.of("""
                select distinct interaction_id as id from interaction_person where person_id = any (?)
                    and interaction_id not in (select record_id from erased where resource = 'interactions')
                order by 1""", personIds));
    }

    /** Tasks that are an organisation's too. */
    List<Long> sharedTasks() {
        return ids(Sql.of(
                "select id from task where person_id = any (?) and organisation_id is not null order by 1", personIds));
    }

    List<String> fileHashes() {
        return database.list(
                Sql.of("select distinct f.sha256 from file f join erased using (resource, record_id)"),
                row -> row.text("sha256"));
    }

    long files() {
        return number(Sql.of("select count(*) as number from file f join erased using (resource, record_id)"));
    }

    long historyItems() {
        return number(
                Sql.of(
                        "select count(*) as number from change_item i join erased using (resource, record_id) where not i.erased"));
    }

    private long number(Sql sql) {
        return database.first(sql, row -> row.id("number")).orElseThrow();
    }

    long count(String resource) {
        return number(Sql.of("select count(*) as number from erased where resource = ?", resource));
    }

    private List<Long> ids(Sql sql) {
        return database.list(sql, row -> row.id("id"));
    }
}
