package app.crm.persistence.imports;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides what is done with each group of rows, and joins the cells of rows that mean the same record. The answers are
 * the temporary tables {@code import_merged} (cells of groups of several rows) and {@code import_action}.
 */
@Repository
public class DecisionRepository {

    @Inject
    Database database;

    protected DecisionRepository() {}

    public DecisionRepository(Database database) {
        this.database = database;
    }

    public void decide(ImportPlan plan) {
        mergeCells(plan);
        database.update(
                Sql.of("create temporary table import_action on commit drop as select row_no, leader, via, action,")
                        .then(
                                "case action when 'create' then nextval(pg_get_serial_sequence(?, 'id')) else"
                                        + " record_id end as record_id, case action when 'refuse' then reason end as"
                                        + " reason from (",
                                plan.target().table())
                        .then(choices(plan))
                        .then("order by m.row_no) decided"));
        database.update(Sql.of("alter table import_action add primary key (row_no)"));
        database.update(Sql.of("analyze import_action"));
        database.update(Sql.of("create temporary table import_changed (record_id bigint not null) on commit drop"));
        database.update(Sql.of(
                "create temporary table import_note (row_no bigint not null, note text not null) on commit drop"));
        database.update(Sql.of(
                "create temporary table import_setting on commit drop as select ?::boolean as merges",
                plan.rules().onDuplicate() == OnDuplicate.UPDATE));
    }

    /** Of each column the last value that is not empty; of lists all elements. Nothing where duplicates are skipped. */
    private void mergeCells(ImportPlan plan) {
        StringBuilder cells = new StringBuilder();
        for (int number = 1; number <= plan.cellCount(); number++) {
            boolean list = number > plan.columns().size()
                    || plan.columns().get(number - 1).isList();
            String merged = list
                    ? "string_agg(#, chr(31) order by r.row_no)"
                    : "(array_agg(# order by r.row_no desc) filter (where # is not null))[1]";
            cells.append(", ")
                    .append(merged.replace("#", "c" + number))
                    .append(" as c")
                    .append(number);
        }
        database.update(
                Sql.of("create temporary table import_merged on commit drop as select m.leader as row_no" + cells
                        + " from import_match m join import_row r on r.row_no = m.row_no where "
                        + (plan.rules().onDuplicate() == OnDuplicate.UPDATE)
                        + " and m.leader in (select leader from import_match where leader <> row_no) group by"
                        + " m.leader"));
        database.update(Sql.of("alter table import_merged add primary key (row_no)"));
        database.update(Sql.of("analyze import_merged"));
    }

    private static Sql choices(ImportPlan plan) {
        Sql updatable = plan.target().reached(plan.rules().updatable());
        return Sql.of("""
            select m.row_no, m.leader, m.via, m.record_id,
                case when m.leader <> m.row_no then 'follow'
                     when m.records > 1 then 'refuse'
                     when m.record_id is not null then\
            """)
                .then(existing(plan, updatable))
                .then("else " + missing(plan) + " end as action,")
                .then(
                        "case when m.records > 1 then m.records || ? || m.via || ?",
                        " records have this ",
                        "; none was changed. Add a column that tells them apart.")
                .then("when m.record_id is not null then ?", "Your role does not allow to change this record.")
                .then(
                        plan.rules().mayCreate() ? "else ? end as reason" : "else coalesce(?, '') end as reason",
                        plan.rules().mayCreate() ? nameless(plan) : "Your role does not allow to create records.")
                .then("from import_match m join import_row r on r.row_no = m.row_no"
                        + " left join import_merged g on g.row_no = m.row_no left join "
                        + plan.target().table()
                        + " t on t.id = m.record_id");
    }

    private static Sql existing(ImportPlan plan, Sql updatable) {
        return switch (plan.rules().onDuplicate()) {
            case SKIP -> Sql.of("'keep'");
            case UPDATE -> Sql.of("case when").then(updatable).then("then 'update' else 'refuse' end");
            case CREATE -> Sql.of(missing(plan));
        };
    }

    private static String missing(ImportPlan plan) {
        if (plan.rules().mode() == ImportMode.UPDATE) {
            return "'absent'";
        }
        return plan.rules().mayCreate() ? "case when " + named(plan) + " then 'create' else 'refuse' end" : "'refuse'";
    }

    /** The least that a new record needs. */
    private static String named(ImportPlan plan) {
        return RecordNeeds.of(plan) + required(plan);
    }

    /** The fields that the firm wants of every record. */
    private static String required(ImportPlan plan) {
        return requiredColumns(plan)
                .map(column -> plan.cell(column.name()))
                .map(cell -> " and coalesce(g." + cell + ", r." + cell + ") is not null")
                .collect(Collectors.joining());
    }

    private static Stream<StagedColumn> requiredColumns(ImportPlan plan) {
        return plan.columns().stream().filter(StagedColumn::required);
    }

    private static String nameless(ImportPlan plan) {
        String name = RecordNeeds.sentence(plan.target());
        return requiredColumns(plan)
                .map(StagedColumn::name)
                .collect(Collectors.joining(
                        ", ", name + (requiredColumns(plan).findAny().isPresent() ? ", and " : ""), "."));
    }
}
