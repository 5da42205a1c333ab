package app.crm.persistence.imports;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds, in sets, which rows of a file mean the same record and which record that is. Rows of one record form a group;
 * its first row leads it. The answer is the temporary table {@code import_match}.
 */
@Repository
public class MatchRepository {

    @Inject
    Database database;

    protected MatchRepository() {}

    public MatchRepository(Database database) {
        this.database = database;
    }

    public void match(ImportPlan plan) {
        start(plan);
        if (plan.rules().onDuplicate() != OnDuplicate.CREATE) {
            eachKey(plan, number -> groupInFile(plan, number));
            flatten();
            eachKey(plan, number -> findRecords(plan, number));
            joinRowsOfOneRecord();
        }
        database.update(Sql.of("alter table import_match add primary key (row_no)"));
        database.update(Sql.of("analyze import_match"));
    }

    private void start(ImportPlan plan) {
        String keys = IntStream.range(0, plan.keys().size())
                .mapToObj(index -> key(plan, index) + " as k" + (index + 1) + ", ")
                .collect(Collectors.joining());
        database.update(Sql.of("create temporary table import_match on commit drop as select row_no, " + keys
                + "row_no as leader, null::bigint as record_id, null::bigint as records, null::text as via"
                + " from import_row where verdict is null"));
        database.update(Sql.of("analyze import_match"));
    }

    private static String key(ImportPlan plan, int index) {
        String column = "k" + (index + 1);
        return plan.keys().get(index).isFolded() ? "fold(" + column + ")" : column;
    }

    private void eachKey(ImportPlan plan, java.util.function.IntConsumer step) {
        for (int number = 1; number <= plan.keys().size(); number++) {
            Sql any = Sql.of("select row_no from import_match where k" + number + " is not null limit 1");
            if (database.first(any, row -> row.id("row_no")).isPresent()) {
                step.accept(number);
            }
        }
    }

    private void groupInFile(ImportPlan plan, int number) {
        String key = "k" + number;
        database.update(Sql.of(
                """
                update import_match m set leader = g.leader, via = ?
                from (select row_no, min(row_no) over (partition by %1$s) as leader
                      from import_match where %1$s is not null and leader = row_no) g
                join import_match l on l.row_no = g.leader
                where g.row_no = m.row_no and g.leader <> m.row_no %2$s\
                """.formatted(key, nothingStrongerDiffers(plan, number)),
                plan.keys().get(number - 1).words()));
    }

    private static String nothingStrongerDiffers(ImportPlan plan, int number) {
        return IntStream.range(1, number)
                .filter(stronger ->
                        plan.keys().get(stronger - 1).contradiction("x").isPresent())
                .mapToObj(stronger -> " and coalesce(l.k%1$d = m.k%1$d, true)".formatted(stronger))
                .collect(Collectors.joining());
    }

    /** A weaker key may have made a follower's leader follow another row: everybody follows the first of the chain. */
    private void flatten() {
        Sql step = Sql.of("""
            update import_match m set leader = l.leader from import_match l
            where l.row_no = m.leader and l.leader <> l.row_no\
            """);
        long shortened;
        do {
            // Each round halves the chains.
            shortened = database.update(step);
        } while (shortened > 0);
    }

    private void findRecords(ImportPlan plan, int number) {
        MatchKey key = plan.keys().get(number - 1);
        List<Sql> conditions = new ArrayList<>();
        conditions.add(Sql.of("m.leader = m.row_no and m.record_id is null and t.deleted_at is null"));
        conditions.add(plan.target().reached(plan.rules().readable()));
        for (int stronger = 1; stronger < number; stronger++) {
            plan.keys()
                    .get(stronger - 1)
                    .contradiction("m.k" + stronger)
                    .ifPresent(differs -> conditions.add(Sql.of("not " + differs)));
        }
        Sql found = Sql.of("""
            select m.row_no, min(c.id) as id, count(distinct c.id) as records
            from import_match m join (%s) c on c.value = m.k%d join %s t on t.id = c.id where\
            """.formatted(key.source(), number, plan.target().table()))
                .then(Sql.join(" and ", conditions))
                .then("group by m.row_no");
        database.update(
                Sql.of("update import_match m set record_id = f.id, records = f.records, via = ? from (", key.words())
                        .then(found)
                        .then(") f where f.row_no = m.row_no"));
    }

    /** Two groups may have found the same record by different keys: they are one group. */
    private void joinRowsOfOneRecord() {
        long joined = database.update(Sql.of("""
            update import_match m set leader = g.leader, record_id = null
            from (select row_no, min(row_no) over (partition by record_id) as leader
                  from import_match where record_id is not null and records = 1) g
            where g.row_no = m.row_no and g.leader <> m.row_no\
            """));
        if (joined > 0) {
            flatten();
        }
    }
}
