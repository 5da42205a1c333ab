package app.crm.persistence.imports;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

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
        for (int index = 0; index < plan.columns().size(); index++) {
            StagedColumn column = plan.columns().get(index);
            names.add(column.name());
            values = values.then(", " + column.inserted("s.c" + (index + 1)));
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
        if (plan.fills(column)) {
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
        List<String> assignments = new ArrayList<>();
        List<String> olds = new ArrayList<>();
        for (int index = 0; index < plan.columns().size(); index++) {
            StagedColumn column = plan.columns().get(index);
            assignments.add(column.name() + " = " + updated(plan, column, "s.c" + (index + 1)));
            olds.add(column.name());
        }
        Sql currencies = currencies(plan);
        String differs = differs(plan, olds);
        database.update(
                Sql.of("with changed as (update " + plan.target().table() + " o set " + String.join(", ", assignments))
                        .then(currencies)
                        .then(", version = o.version + 1, updated_at = now() from (")
                        .then(slice(plan, "update", from, to))
                        .then(") s where o.id = s.record_id and " + differs
                                + " returning o.id) insert into import_changed select id from changed"));
    }

    private static String updated(ImportPlan plan, StagedColumn column, String cell) {
        if (column.follows() == null) {
            return column.updated(cell);
        }
        String followed = "s." + plan.cell(column.follows()) + "::text";
        return "case when " + followed + " is distinct from o." + column.follows() + " then " + column.updated(cell)
                + " else o." + column.name() + " end";
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
    private static String differs(ImportPlan plan, List<String> olds) {
        List<String> news = new ArrayList<>();
        for (int index = 0; index < plan.columns().size(); index++) {
            news.add(updated(plan, plan.columns().get(index), "s.c" + (index + 1)));
        }
        return "(" + String.join(", ", news) + ") is distinct from (o." + String.join(", o.", olds) + ")";
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
