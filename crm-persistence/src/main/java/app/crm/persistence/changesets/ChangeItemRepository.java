package app.crm.persistence.changesets;

import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.changesets.ChangeItem.FieldChange;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the items of a change set, field by field, as far as the reader may see the records. */
@Repository
public class ChangeItemRepository {

    @Inject
    Database database;

    protected ChangeItemRepository() {}

    public ChangeItemRepository(Database database) {
        this.database = database;
    }

    /** The items after the given one, in the order in which the changes were made. */
    public List<ChangeItem> items(long changeSetId, ReadAccess access, long afterSeq, int limit) {
        List<RawItem> found = new ArrayList<>();
        for (Touched touched : touched(changeSetId)) {
            found.addAll(items(changeSetId, touched, access, afterSeq, limit));
        }
        List<RawItem> page = found.stream()
                .sorted(Comparator.comparingLong(RawItem::seq))
                .limit(limit)
                .toList();
        ItemLabels labels = new ItemLabels(new RecordLabels(database, access), page);
        return page.stream().map(item -> item(item, labels)).toList();
    }

    /** What change sets did with records of one kind, which the reader may see; by change set. */
    public Map<Long, List<ChangeItem>> items(ResourceType resource, List<RecordChange> changes, ReadAccess access) {
        List<RawItem> found = new ArrayList<>();
        for (Touched touched : tables(Sql.of("t.resource = ?", resource.path()))) {
            found.addAll(items(touched, changes));
        }
        found.sort(Comparator.comparingLong(RawItem::seq));
        ItemLabels labels = new ItemLabels(new RecordLabels(database, access), found);
        return found.stream()
                .collect(Collectors.groupingBy(
                        RawItem::changeSetId, Collectors.mapping(item -> item(item, labels), Collectors.toList())));
    }

    private List<RawItem> items(Touched touched, List<RecordChange> changes) {
        return database.list(
                Sql.of(
                        select(touched) + """
                         join unnest(?::bigint[], ?::bigint[], ?::text[]) as wanted (record_id, change_set_id, at)
                            on i.resource = ? and i.record_id = wanted.record_id and i.at = wanted.at::timestamptz
                                and i.change_set_id = wanted.change_set_id
                        where i.table_name = ?""",
                        changes.stream().map(RecordChange::recordId).toList(),
                        changes.stream().map(RecordChange::changeSetId).toList(),
                        changes.stream().map(change -> change.at().toString()).toList(),
                        touched.resource().path(),
                        touched.table()),
                row -> RawItem.of(row, touched));
    }

    /** Whether the change set touched any record that the access reaches. */
    public boolean touchesAny(long changeSetId, ReadAccess access) {
        return touched(changeSetId).stream()
                .anyMatch(touched -> database.first(
                                reachable("select i.seq from change_item i", changeSetId, touched, access)
                                        .then("limit 1"),
                                row -> true)
                        .isPresent());
    }

    private List<Touched> touched(long changeSetId) {
        return tables(
                Sql.of("t.table_name in (select table_name from change_count where change_set_id = ?)", changeSetId));
    }

    private List<Touched> tables(Sql which) {
        Sql sql = Sql.of("select t.table_name, quote_ident(t.table_name) as sql_name, t.resource,"
                        + " t.record_column = 'id' as whole from tracked_table t where")
                .then(which)
                .then("order by table_name");
        return database.list(
                sql,
                row -> new Touched(
                        row.text("table_name"),
                        row.text("sql_name"),
                        ResourceType.ofPath(row.text("resource")).orElseThrow(),
                        row.is("whole")));
    }

    /** Values get their columns' types back: the triggers keep some as text. */
    private List<RawItem> items(long changeSetId, Touched touched, ReadAccess access, long afterSeq, int limit) {
        return database.list(
                reachable(select(touched), changeSetId, touched, access)
                        .then("and i.seq > ? order by i.seq limit ?", afterSeq, limit),
                row -> RawItem.of(row, touched));
    }

    private static String select(Touched touched) {
        return "select " + RawItem.COLUMNS + ", " + typed(touched, "before") + ", " + typed(touched, "after")
                + " from change_item i";
    }

    private static String typed(Touched touched, String column) {
        return "(select jsonb_object_agg(k, w.whole -> k)::text from jsonb_object_keys(i." + column + ") k,"
                + " (select to_jsonb(jsonb_populate_record(null::" + touched.sqlName() + ", i." + column
                + ")) as whole offset 0) w) as " + column;
    }

    private static Sql reachable(String select, long changeSetId, Touched touched, ReadAccess access) {
        return Sql.of(select + " where i.change_set_id = ? and i.table_name = ? and", changeSetId, touched.table())
                .then(RecordReach.of(touched.resource(), access.to(touched.resource()), "i.record_id"));
    }

    private static ChangeItem item(RawItem item, ItemLabels labels) {
        Set<String> columns = new LinkedHashSet<>();
        item.before().fieldNames().forEachRemaining(columns::add);
        item.after().fieldNames().forEachRemaining(columns::add);
        List<FieldChange> fields = columns.stream()
                .filter(column -> !FieldNames.isTechnical(column))
                .flatMap(column -> column.equals(CustomChanges.COLUMN)
                        ? CustomChanges.of(item).stream()
                        : Stream.of(change(column, item, labels)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
        Touched touched = item.touched();
        return new ChangeItem(
                item.seq(),
                touched.resource().path(),
                item.recordId(),
                labels.of(touched.resource(), item.recordId()),
                touched.whole() ? null : touched.table(),
                item.operation(),
                item.version(),
                fields,
                item.erased());
    }

    private static FieldChange change(String column, RawItem item, ItemLabels labels) {
        JsonNode before = labels.shown(column, FieldValues.of(column, item.before()));
        JsonNode after = labels.shown(column, FieldValues.of(column, item.after()));
        return new FieldChange(
                FieldNames.of(column), before, after, labels.ofValue(column, before), labels.ofValue(column, after));
    }
}
