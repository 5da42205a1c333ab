package app.crm.persistence.erasure;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;

/** Blanks the history of what was erased. That something happened, when and by whom stays; what it said goes. */
final class HistoryEraser {

    private static final String ITEMS = """
            update change_item i set before = null, after = null, state = null, erased = true
            from erased e where i.resource = e.resource and i.record_id = e.record_id and not i.erased""";

    /** Who took part in interactions that others keep. */
    private static final String PARTICIPANTS = """
            update change_item i set before = null, after = null, state = null, erased = true
            where i.resource = 'interactions' and i.table_name = 'interaction_participant' and not i.erased
                and i.record_id in (select record_id from change_item
                    where change_set_id = current_setting('crm.change_set')::bigint and table_name = 'interaction_person')
                and exists (select from erased_name n where n.name in (
                    lower(i.before ->> 'email'), lower(i.after ->> 'email'),
                    lower(i.before ->> 'name'), lower(i.after ->> 'name')))""";

    /** A summary ends with the record's name: "Edited the person Léa Martin". */
    private static final String SUMMARIES = """
            with recursive touched (id) as (
                select i.change_set_id from change_item i join erased e using (resource, record_id)
                union
                select c.id from touched t join change_set c on c.undoes = t.id)
            update change_set c
            set summary = regexp_replace(c.summary, '^((Undo: )*\\w+ the (person|affiliation|interaction|task|file|view)) .*$', '\\1')
            where c.id in (select id from touched)
                and c.summary ~ '^(Undo: )*\\w+ the (person|affiliation|interaction|task|file|view) '""";

    private final Database database;

    HistoryEraser(Database database) {
        this.database = database;
    }

    /** Returns the number of blanked lines. */
    long blank() {
        long items = database.update(Sql.of(ITEMS)) + database.update(Sql.of(PARTICIPANTS));
        database.update(Sql.of(SUMMARIES));
        return items;
    }
}
