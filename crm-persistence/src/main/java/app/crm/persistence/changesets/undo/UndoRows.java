package app.crm.persistence.changesets.undo;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import java.util.List;

/** Fills {@code undo_row}: each row that the change set touched, what it was before, and whether it is still as left. */
final class UndoRows {

    /** Dates are compared as text, so they are written as the triggers write them. */
    private static final List<String> SETTINGS =
            List.of("set local timezone = 'UTC'", "set local datestyle = 'ISO, YMD'", "set constraints all deferred");

    private static final String CREATE = """
            create temporary table undo_row (
                table_name text, row_id bigint, resource text, record_id bigint, action text, before jsonb,
                current_version integer, verdict text, reason_code text, reason text, wave integer,
                partly boolean
            ) on commit drop""";

    /** The newest change comes first in each group: the aggregates keep the order of their input. */
    private static final String LAYERS = """
            with layer as (
                select table_name, row_id, (array_agg(resource))[1] as resource, (array_agg(record_id))[1] as record_id,
                       (array_agg(operation))[1] as last_operation,
                       (array_agg(operation))[count(*)] as first_operation,
                       (array_agg(version))[1] as version, (array_agg(state))[1] as state,
                       merge_changes(before) as before, bool_or(erased) as erased
                from (select * from change_item where change_set_id = ? and table_name = ?
                      order by table_name, row_id, seq desc) item
                group by table_name, row_id)""";

    /** With what the change set made of the row, which only an undo field by field needs. */
    private static final String FULL_LAYERS = LAYERS.replace(
            "merge_changes(before) as before", "merge_changes(before) as before, last_changes(after) as after");

    private final Database database;
    private final Grain grain;

    UndoRows(Database database, Grain grain) {
        this.database = database;
        this.grain = grain;
    }

    void fill(long changeSetId, List<TrackedTable> tables) {
        SETTINGS.forEach(setting -> database.update(Sql.of(setting)));
        database.update(Sql.of(CREATE));
        tables.forEach(table -> {
            fill(changeSetId, table);
            if (grain instanceof Grain.Field) {
                giveBackFields(changeSetId, table);
            }
        });
        database.update(Sql.of("create unique index on undo_row (table_name, row_id)"));
        database.update(Sql.of("create index on undo_row (resource, record_id)"));
        database.update(Sql.of("analyze undo_row"));
    }

    private void fill(long changeSetId, TrackedTable table) {
        Sql unchanged = Sql.of("case when t.version = l.version then true else ")
                .then(table.content("t"))
                .then("= l.state end");
        Sql insert = Sql.of(LAYERS, changeSetId, table.name())
                .then("insert into undo_row select l.table_name, l.row_id, l.resource, l.record_id,")
                .then("case when l.first_operation = 'insert' then 'delete'")
                .then("when l.last_operation = 'delete' then 'insert' else 'update' end, l.before, t.version,")
                .then(codes(unchanged, Part.VERDICT))
                .then(",")
                .then(codes(unchanged, Part.CODE))
                .then(",")
                .then(codes(unchanged, Part.TEXT))
                .then(", null, false")
                .then("from layer l left join " + table.sqlName() + " t on t.id = l.row_id")
                .then("where not (l.first_operation = 'insert' and l.last_operation = 'delete')");
        database.update(insert);
    }

    /** Of a row that was edited since, what the edit left alone. */
    private void giveBackFields(long changeSetId, TrackedTable table) {
        database.update(Sql.of(FULL_LAYERS, changeSetId, table.name())
                .then("update undo_row u set before = f.fields, partly = f.kept, reason_code = null, reason = null,")
                .then("verdict = null from layer l join " + table.sqlName() + " t on t.id = l.row_id")
                .then("cross join lateral undo_fields(l.before, l.after, change_json(slice(hstore(t),")
                .then("array(select jsonb_object_keys(l.before))), array(select attname::text from pg_attribute")
                .then("where attrelid = ?::regclass and atttypid = 'jsonb'::regtype))) f", table.sqlName())
                .then("where u.table_name = l.table_name and u.row_id = l.row_id and u.action = 'update'")
                .then("and u.reason_code = ? and not (f.kept and f.fields = '{}')", Reason.CHANGED_SINCE.code()));
    }

    private enum Part {
        VERDICT,
        CODE,
        TEXT;

        String of(Reason reason) {
            return switch (this) {
                case VERDICT -> reason.verdict().code();
                case CODE -> reason.code();
                case TEXT -> reason.text();
            };
        }
    }

    /** What was erased stays so; a deleted row must still be absent; any other must be there as the change set left it. */
    private static Sql codes(Sql unchanged, Part part) {
        return Sql.of(
                        "case when l.erased then ? when l.last_operation = 'delete' then case when t.id is not null then ? end"
                                + " when t.id is null then ? when not",
                        part.of(Reason.ERASED),
                        part.of(Reason.EXISTS_AGAIN),
                        part.of(Reason.DELETED_SINCE))
                .then(unchanged)
                .then("then ? end", part.of(Reason.CHANGED_SINCE));
    }
}
