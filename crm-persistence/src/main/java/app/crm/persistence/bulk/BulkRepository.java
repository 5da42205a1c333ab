package app.crm.persistence.bulk;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.QuerySql;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.query.Selection;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Plans a change of many records, then writes it slice by slice; all of it in one transaction. */
@Repository
public class BulkRepository {

    /** What only one node's transaction sees and what goes with it. */
    private static final String TABLE = """
            create temporary table bulk_row (id bigint not null, reason text, alone boolean not null, position bigint)
                on commit drop""";

    @Inject
    Database database;

    @Inject
    RecordPages pages;

    protected BulkRepository() {}

    public BulkRepository(Database database, RecordPages pages) {
        this.database = database;
        this.pages = pages;
    }

    /** Whether more records than that are selected. */
    public boolean isMoreThan(Selection selection, int number) {
        Sql sql = Sql.of("select count(*) as found from (")
                .then(pages.ids(selection))
                .then("limit ?) selected", number + 1);
        return database.first(sql, row -> row.id("found")).orElseThrow() > number;
    }

    /**
     * Says of each selected record whether it changes, and locks them in the order of their ids, so that two plans wait
     * for each other instead of deadlocking. Answers how many change.
     */
    public long plan(BulkPlan plan) {
        database.update(Sql.of(TABLE));
        database.update(Sql.of("create index on bulk_row (position)"));
        database.update(Sql.of("""
                        insert into bulk_row (id, reason, alone, position)
                        select id, reason, alone,
                            case when reason is null then row_number() over (partition by reason is null order by id) end
                        from (""").then(rows(plan)).then(") planned"));
        // Without figures the planner takes the table for a handful of rows, whatever its size.
        database.update(Sql.of("analyze bulk_row"));
        return changing();
    }

    private Sql rows(BulkPlan plan) {
        Selection selection = pages.complete(plan.selection());
        FieldCatalogue catalogue = selection.catalogue();
        String alias = catalogue.alias();
        boolean forTrash = plan.deed().isForTrash();
        Sql rows = Sql.of("select " + alias + ".id, (")
                .then(plan.deed().alone())
                .then(") is true as alone, case when " + alias + ".deleted_at is " + (forTrash ? "null" : "not null")
                        + " then '" + (forTrash ? "not_in_trash" : "in_trash") + "' when (")
                .then(plan.writable(catalogue))
                .then(") is not true then 'forbidden' when (")
                .then(plan.deed().alone())
                .then(") is not true and (")
                .then(plan.deed().unchanged(catalogue))
                .then(") then 'unchanged' end as reason from " + catalogue.table() + " " + alias + " where")
                .then(QuerySql.where(selection))
                .then("order by " + alias + ".id");
        return plan.rehearsed() ? rows : rows.then("for no key update of " + alias);
    }

    /** Writes what is changed together; what has to be changed one by one is left to {@link #alone}. */
    public void write(BulkPlan plan, PlannedRows rows) {
        FieldCatalogue catalogue = plan.selection().catalogue();
        plan.deed().write(catalogue, rows).forEach(database::update);
    }

    /** The records of the slice that have to be changed one by one. */
    public List<Long> alone(PlannedRows rows) {
        return database.list(
                Sql.of("select b.id from bulk_row b where").then(rows.alone()).then("order by b.id"),
                row -> row.id("id"));
    }

    /** A record of the plan does not change after all. */
    public void skip(long id, String reason) {
        database.update(Sql.of("update bulk_row set reason = ?, position = null where id = ?", reason, id));
    }

    public long changing() {
        return database.first(Sql.of("select count(position) as number from bulk_row"), row -> row.id("number"))
                .orElseThrow();
    }

    /** How many records don't change, by reason. */
    public Map<String, Long> skipped() {
        return database
                .list(
                        Sql.of(
                                "select reason, count(*) as number from bulk_row where reason is not null group by reason"),
                        row -> Map.entry(row.text("reason"), row.id("number")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    /** How many of the changing records belong to somebody else than this user so far. */
    public long countNewTo(FieldCatalogue catalogue, String column, long userId) {
        return database.first(
                        Sql.of(
                                "select count(*) as number from bulk_row b join " + catalogue.table()
                                        + " r on r.id = b.id where b.position is not null and r." + column
                                        + " is distinct from ?",
                                userId),
                        row -> row.id("number"))
                .orElseThrow();
    }
}
