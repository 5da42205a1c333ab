package app.crm.persistence.changesets.undo;

import app.crm.persistence.changesets.undo.TrackedTable.Column;
import app.crm.persistence.changesets.undo.TrackedTable.ForeignKey;
import app.crm.persistence.changesets.undo.TrackedTable.UniqueKey;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Strikes out rows that can't be taken back. A record is taken back whole or not at all; and a record that stays may
 * keep another one from going, so the rules are applied until nothing changes any more.
 */
final class UndoRules {

    private final Database database;
    private final List<TrackedTable> tables;
    private final Grain grain;

    UndoRules(Database database, List<TrackedTable> tables, Grain grain) {
        this.database = database;
        this.tables = tables;
        this.grain = grain;
    }

    void apply() {
        tables.forEach(this::strikeBrokenChecks);
        spreadOverRecords();
        long struck;
        do {
            struck = tables.stream().mapToLong(this::strike).sum();
            spreadOverRecords();
        } while (struck > 0);
    }

    private long strike(TrackedTable table) {
        long struck = 0;
        for (ForeignKey key : table.incoming()) {
            struck += strikeStillUsed(table, key);
        }
        for (ForeignKey key : table.outgoing()) {
            struck += strikeMissingReference(table, key);
            struck += grain instanceof Grain.Field ? strikeTrashedReference(table, key) : 0;
            struck += ParentCycles.arePossible(key) ? strike(Reason.circle(), ParentCycles.closing(table, key)) : 0;
        }
        for (UniqueKey key : table.uniqueKeys()) {
            struck += strikeTaken(table, key);
        }
        return struck;
    }

    /** What one row of a record suffers, all of them do; the worst verdict is the record's. */
    private void spreadOverRecords() {
        if (grain instanceof Grain.Field) {
            return;
        }
        database.update(Sql.of("""
                        update undo_row u set verdict = w.verdict, reason_code = w.reason_code, reason = w.reason
                        from (select distinct on (resource, record_id) * from undo_row
                              where verdict is not null order by resource, record_id, verdict, reason_code) w
                        where u.resource = w.resource and u.record_id = w.record_id and u.verdict is null"""));
    }

    /** A row that goes must not leave others behind that refer to it; what is only derived from it may go with it. */
    private long strikeStillUsed(TrackedTable parent, ForeignKey key) {
        if (key.cascades() && !key.childTracked()) {
            return 0;
        }
        Sql left = Sql.of("select from " + key.child() + " c where c." + key.childColumn() + " = u.row_id");
        if (key.childTracked()) {
            left = left.then("""
                    and not exists (select from undo_row d
                        where d.table_name = ? and d.row_id = c.id and d.verdict is null
                          and (d.action = 'delete' or d.action = 'update' and d.before ?? ?))""", key.childName(), key.childColumnName());
        }
        Sql where = Sql.of("u.table_name = ? and u.action = 'delete' and exists (", parent.name())
                .then(left)
                .then(")");
        return strike(reasonOfUse(key), where);
    }

    private static Reason reasonOfUse(ForeignKey key) {
        if (key.cascades()) {
            return Reason.EXTENDED_SINCE;
        }
        return Reason.stillUsed(key.childTracked() ? key.childResource() : "other data of the product");
    }

    /** A row that comes back must find what it refers to. */
    private long strikeMissingReference(TrackedTable child, ForeignKey key) {
        String value = "(u.before ->> '" + key.childColumnName() + "')::bigint";
        Sql thereAndStays = Sql.of(
                "exists (select from " + key.parent() + " p where p.id = " + value
                        + ") and not exists (select from undo_row d where d.table_name = ? and d.row_id = " + value
                        + " and d.action = 'delete' and d.verdict is null)",
                key.parentName());
        Sql comesBack = Sql.of(
                "exists (select from undo_row i where i.table_name = ? and i.row_id = " + value
                        + " and i.action = 'insert' and i.verdict is null)",
                key.parentName());
        return strike(
                Reason.missingReference(key.childColumnName()),
                Sql.of(
                                "u.table_name = ? and u.action in ('insert', 'update') and " + value + " is not null",
                                child.name())
                        .and(thereAndStays.or(comesBack).not()));
    }

    /** A link doesn't go back to a record that should have left the trash and has to stay in it. */
    private long strikeTrashedReference(TrackedTable child, ForeignKey key) {
        return strike(
                Reason.RECORD_STAYS, Sql.of("""
                u.table_name = ? and u.action in ('insert', 'update') and exists (select from undo_row r
                    where r.table_name = ? and r.row_id = (u.before ->> '%s')::bigint and r.verdict is not null
                      and r.before ?? 'deleted_at' and r.before ->> 'deleted_at' is null)""".formatted(key.childColumnName()), child.name(), key.parentName()));
    }

    /** After the writing: rows that went back but for what was edited since. */
    void tellPartly() {
        strike(Reason.PARTLY_CHANGED_SINCE, Sql.of("u.partly"));
    }

    /** A unique value that a row had must not belong to a row that keeps it. */
    private long strikeTaken(TrackedTable table, UniqueKey key) {
        Sql holderStays = Sql.of("""
                not exists (select from undo_row o
                    where o.table_name = ? and o.row_id = h.id and o.verdict is null
                      and (o.action = 'delete' or o.action = 'update' and o.before ??| ?))""", table.name(), key.columns());
        Sql where = Sql.of("u.table_name = ? and u.row_id in (select f.row_id from", table.name())
                .then(new FutureKeys(table, key).claims("n.action in ('insert', 'update')"))
                .then("where")
                .then(holderStays)
                .then(")");
        return strike(Reason.taken(key.label()), where);
    }

    /** Only a rule that is younger than the change set can be broken, but then PostgreSQL would refuse the whole undo. */
    private void strikeBrokenChecks(TrackedTable table) {
        String rules = Stream.concat(
                        table.checks().stream().map(check -> "(" + check.expression() + ")"),
                        table.writable().stream().filter(Column::required).map(each -> each.sqlName() + " is not null"))
                .collect(Collectors.joining(" and "));
        Sql where = Sql.of("u.table_name = ? and u.row_id in (select x.row_id from undo_row n", table.name())
                .then(FutureRows.of(table, "n.row_id", "not coalesce(" + rules + ", true)"))
                .then("where n.table_name = ? and n.action <> 'delete' and n.verdict is null)", table.name());
        strike(Reason.ruleBroken(), where);
    }

    long strike(Reason reason, Sql where) {
        return database.update(Sql.of(
                        "update undo_row u set verdict = ?, reason_code = ?, reason = ? where u.verdict is null and",
                        reason.verdict(),
                        reason.code(),
                        reason.text())
                .then(where));
    }
}
