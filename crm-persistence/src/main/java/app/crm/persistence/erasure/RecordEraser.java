package app.crm.persistence.erasure;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import java.util.List;

/** Deletes the records in the scope of an erasure, the person's part in others', and every copy of their data. */
final class RecordEraser {

    private static final List<String> KINDS_WITH_FILES = List.of("people", "organisations", "interactions", "tasks");

    /** All addresses and the name by which copies of the person are recognised. */
    private static final String KNOWN_AS = """
            create temporary table erased_name on commit drop as
            select distinct lower(name) as name from (
                select unnest(array[email, personal_email, full_name] || other_emails) as name from person where id = any (?)
                union all
                select work_email from affiliation where person_id = any (?)) names
            where length(name) > 2""";

    private static final String WORDS = """
            create temporary table erased_word on commit drop as
            select distinct ltrim(lexeme, 'N') as word from (
                select tsv from search_document join erased using (resource, record_id)
                union all
                select d.tsv from erased join file f using (resource, record_id)
                    join search_document d on d.resource = 'file_' || f.resource and d.record_id = f.id) documents
                cross join unnest(tsvector_to_array(tsv)) as lexeme""";

    /** A word that no document holds now must not be proposed as a correction any more. */
    private static final String FORGET_WORDS = """
            delete from search_word w using erased_word e where w.word = e.word and not exists (
                select from search_document d where d.tsv @@ array_to_tsvector(array[w.word])::text::tsquery
                    or d.tsv @@ array_to_tsvector(array['N' || w.word])::text::tsquery)""";

    private static final String FORGET_ANSWERS = """
            delete from idempotency_key k where exists (
                select from erased_name n where position(n.name in lower(convert_from(k.body, 'UTF8'))) > 0)""";

    private static final String FORGET_FILTERS = """
            update access_log l set filter = null where filter is not null and exists (
                select from erased_name n where position(n.name in lower(l.filter)) > 0)""";

    private final Database database;
    private final List<Long> personIds;

    /** @param personIds the person and whoever was merged into them */
    RecordEraser(Database database, List<Long> personIds) {
        this.database = database;
        this.personIds = List.copyOf(personIds);
    }

    /** Notes how copies are recognised. */
    void learnNames() {
        database.update(Sql.of(KNOWN_AS, personIds, personIds));
    }

    /** Search documents, kept answers, notifications, filters of exports. */
    void forgetCopies() {
        database.update(Sql.of(WORDS));
        database.update(
                Sql.of(
                        "delete from search_document d using erased e where (d.resource, d.record_id) = (e.resource, e.record_id)"));
        database.update(Sql.of(FORGET_ANSWERS));
        database.update(Sql.of(FORGET_FILTERS));
        database.update(
                Sql.of(
                        "delete from notification n using erased e where (n.resource, n.record_id) = (e.resource, e.record_id)"));
    }

    /** Returns how many. */
    long deleteFiles() {
        return KINDS_WITH_FILES.stream()
                .mapToLong(kind -> database.update(Sql.of(
                        "delete from file_" + kind
                                + " f using erased e where e.resource = ? and f.record_id = e.record_id",
                        kind)))
                .sum();
    }

    void delete() {
        database.update(Sql.of("""
                update task t set recurrence_parent_id = null, version = t.version + 1, updated_at = now() from erased e
                where e.resource = 'tasks' and t.recurrence_parent_id = e.record_id
                    and t.id not in (select record_id from erased where resource = 'tasks')"""));
        deleteErased("task", "tasks");
        deleteErased("interaction", "interactions");
        database.update(Sql.of("""
                delete from interaction_participant p using interaction_person l
                where l.person_id = any (?) and p.interaction_id = l.interaction_id
                    and (lower(p.email) in (select name from erased_name) or lower(p.name) in (select name from erased_name))""", personIds));
        database.update(Sql.of("delete from interaction_person where person_id = any (?)", personIds));
        database.update(Sql.of(
                "update task set person_id = null, version = version + 1, updated_at = now() where person_id = any (?)",
                personIds));
        deleteErased("affiliation", "affiliations");
        deleteErased("person", "people");
    }

    /** After the documents of interactions and tasks that spoke of the person have been written anew, which is now. */
    void forgetWords() {
        database.update(Sql.of("set constraints search_flush immediate"));
        database.update(Sql.of(FORGET_WORDS));
    }

    private void deleteErased(String table, String resource) {
        database.update(Sql.of(
                "delete from " + table + " t using erased e where e.resource = ? and t.id = e.record_id", resource));
    }
}
