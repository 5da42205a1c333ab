package app.crm.persistence.changesets.undo;

import app.crm.persistence.changesets.undo.TrackedTable.Check;
import app.crm.persistence.changesets.undo.TrackedTable.Column;
import app.crm.persistence.changesets.undo.TrackedTable.ForeignKey;
import app.crm.persistence.changesets.undo.TrackedTable.UniqueKey;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.List;

/** Reads from PostgreSQL's catalogue what undo has to know of the tracked tables. */
@Repository
public class Catalogue {

    private static final String FOREIGN_KEYS = """
            select child.oid::regclass::text as child, child.relname as child_name,
                   quote_ident(a.attname) as child_column, a.attname as child_column_name,
                   parent.oid::regclass::text as parent, parent.relname as parent_name, k.confdeltype::text as on_delete,
                   t.table_name is not null as child_tracked, t.resource as child_resource
            from pg_constraint k
            join pg_class child on child.oid = k.conrelid
            join pg_class parent on parent.oid = k.confrelid
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
            left join tracked_table t on t.table_name = child.relname
            where k.contype = 'f' and array_length(k.conkey, 1) = 1 and k.conparentid = 0""";

    private static final String UNIQUE_KEYS = """
            select i.indexrelid::regclass::text as name,
                   array(select pg_get_indexdef(i.indexrelid, n, true) from generate_series(1, i.indnkeyatts) n)
                       as expressions,
                   coalesce(pg_get_expr(i.indpred, i.indrelid), 'true') as predicate,
                   array(select a.attname::text from pg_attribute a
                         where a.attrelid = i.indrelid and a.attnum > 0
                           and (a.attnum = any (i.indkey) or exists (
                               select from pg_depend d
                               where d.classid = 'pg_class'::regclass and d.objid = i.indexrelid
                                 and d.refobjid = a.attrelid and d.refobjsubid = a.attnum))
                         order by a.attnum) as columns
            from pg_index i
            where i.indrelid = ?::regclass and i.indisunique and not i.indisprimary order by 1""";

    private static final String COLUMNS = """
            select a.attname as name, quote_ident(a.attname) as sql_name, a.attgenerated <> '' as generated,
                   a.attnotnull as required,
                   case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end as default_sql
            from pg_attribute a
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum""";

    private static final String CHECKS = """
            select conname as name, pg_get_expr(conbin, conrelid) as expression
            from pg_constraint where conrelid = ?::regclass and contype = 'c' order by conname""";

    @Inject
    Database database;

    protected Catalogue() {}

    public Catalogue(Database database) {
        this.database = database;
    }

    /** The tables that the change set touched, those that refer to others first. */
    List<TrackedTable> touchedBy(long changeSetId) {
        List<ForeignKey> foreignKeys = database.list(Sql.of(FOREIGN_KEYS), Catalogue::foreignKey);
        List<TrackedTable> tables = database.list(Sql.of("""
                        select t.*, to_regclass(quote_ident(t.table_name))::text as sql_name
                        from tracked_table t
                        where table_name in (select table_name from change_count where change_set_id = ?)
                        order by table_name""", changeSetId), row -> table(row, foreignKeys));
        return ReferenceOrder.referringFirst(tables);
    }

    private TrackedTable table(Row row, List<ForeignKey> foreignKeys) {
        String sqlName = row.text("sql_name");
        return new TrackedTable(
                row.text("table_name"),
                sqlName,
                row.text("resource"),
                row.text("record_column").equals("id"),
                row.texts("ignored"),
                database.list(Sql.of(COLUMNS, sqlName), Catalogue::column),
                foreignKeys.stream().filter(key -> key.child().equals(sqlName)).toList(),
                foreignKeys.stream().filter(key -> key.parent().equals(sqlName)).toList(),
                database.list(Sql.of(UNIQUE_KEYS, sqlName), Catalogue::uniqueKey),
                database.list(Sql.of(CHECKS, sqlName), each -> new Check(each.text("name"), each.text("expression"))));
    }

    private static Column column(Row row) {
        return new Column(
                row.text("name"),
                row.text("sql_name"),
                row.is("generated"),
                row.is("required"),
                row.text("default_sql"));
    }

    private static ForeignKey foreignKey(Row row) {
        return new ForeignKey(
                row.text("child"),
                row.text("child_name"),
                row.text("child_column"),
                row.text("child_column_name"),
                row.text("parent"),
                row.text("parent_name"),
                row.text("on_delete"),
                row.is("child_tracked"),
                row.text("child_resource"));
    }

    private static UniqueKey uniqueKey(Row row) {
        return new UniqueKey(row.text("name"), row.texts("expressions"), row.text("predicate"), row.texts("columns"));
    }
}
