package app.crm.persistence.imports;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the records of a slice of rows: those above {@code from} up to {@code to}. */
@Repository
public class RecordWriteRepository {

    @Inject
    Database database;

    protected RecordWriteRepository() {}

    public RecordWriteRepository(Database database) {
        this.database = database;
    }

    public void write(ImportPlan plan, long from, long to) {
        insert(plan, from, to);
        if (plan.rules().onDuplicate() == OnDuplicate.UPDATE) {
            update(plan, from, to);
        }
    }

    private void insert(ImportPlan plan, long from, long to) {
        List<String> names = new ArrayList<>(List.of("id"));
        Sql values = Sql.of("select s.record_id");
        for (WrittenColumn column : WrittenColumn.of(plan)) {
            names.add(column.name());
            values = values.then(", " + column.inserted());
        }
        values = defaulted(plan, "owner_id", names, values, plan.ownerId());
        values = defaulted(plan, "team_id", names, values, plan.teamId());
        values = currency(plan, "aum", names, values);
        values = currency(plan, "potential", names, values);
        database.update(Sql.of("insert into " + plan.target().table() + " (" + String.join(", ", names) + ")")
                .then(values)
                .then("from (")
                .then(slice(plan, "create", from, to))
                .then(") s order by s.row_no"));
    }

    private static Sql defaulted(ImportPlan plan, String column, List<String> names, Sql values, Long value) {
        if (plan.fills(column) || !plan.target().isOwned()) {
            return values;
        }
        names.add(column);
        return values.then(", ?::bigint", value);
    }

    /** An amount needs a currency even where the file has no column for it. */
    private static Sql currency(ImportPlan plan, String money, List<String> names, Sql values) {
        if (!plan.fills(money + "_amount") || plan.fills(money + "_currency")) {
            return values;
        }
        names.add(money + "_currency");
        return values.then(
                ", case when s." + plan.cell(money + "_amount") + " is not null then ? end", plan.currency());
    }

    private void update(ImportPlan plan, long from, long to) {
        List<WrittenColumn> columns = WrittenColumn.of(plan);
        String assignments = columns.stream()
                .map(column -> column.name() + " = " + column.updated())
                .collect(Collectors.joining(", "));
        Sql currencies = currencies(plan);
        database.update(Sql.of("with changed as (update " + plan.target().table() + " o set " + assignments)
                .then(currencies)
                .then(", version = o.version + 1, updated_at = now() from (")
                .then(slice(plan, "update", from, to))
                .then(") s where o.id = s.record_id and " + differs(columns)
                        + " returning o.id) insert into import_changed select id from changed"));
    }

    private static Sql currencies(ImportPlan plan) {
        Sql all = Sql.EMPTY;
        for (String money : List.of("aum", "potential")) {
            if (plan.fills(money + "_amount") && !plan.fills(money + "_currency")) {
                String name = money + "_currency";
                all = all.then(
                        ", " + name + " = coalesce(o." + name + ", case when s." + plan.cell(money + "_amount")
                                + " is not null then ? end)",
                        plan.currency());
            }
        }
        return all;
    }

    /** Only what differs is written, so that importing a file twice leaves no trace. */
    private static String differs(List<WrittenColumn> columns) {
        String news = columns.stream().map(WrittenColumn::updated).collect(Collectors.joining(", "));
        String olds = columns.stream().map(column -> "o." + column.name()).collect(Collectors.joining(", "));
        return "(" + news + ") is distinct from (" + olds + ")";
    }

    static Sql slice(ImportPlan plan, String action, long from, long to) {
        return Sql.of(
                "select a.row_no, a.record_id, " + plan.cells("coalesce(g.#, r.#) as #")
                        + " from import_action a join import_row r on r.row_no = a.row_no"
                        + " left join import_merged g on g.row_no = a.row_no"
                        + " where a.row_no > ? and a.row_no <= ? and a.action = ?",
                from,
                to,
                action);
    }
}
