package app.crm.persistence.imports;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What became of each row: written at the end of a run, read by whoever wants to know. */
@Repository
public class VerdictRepository {

    private static final int FETCH_SIZE = 2_000;

    @Inject
    Database database;

    protected VerdictRepository() {}

    public VerdictRepository(Database database) {
        this.database = database;
    }

    /** Makes what was decided and done ready to be read slice by slice. */
    public void prepare() {
        database.update(Sql.of("create index on import_changed (record_id)"));
        database.update(Sql.of("analyze import_changed"));
        database.update(Sql.of("create temporary table import_remark on commit drop as"
                + " select row_no, string_agg(note, ' ' order by note) as remark from import_note group by row_no"));
        database.update(Sql.of("alter table import_remark add primary key (row_no)"));
        database.update(Sql.of("analyze import_remark"));
    }

    public void forget(long importId) {
        database.update(Sql.of("delete from import_verdict where import_id = ?", importId));
    }

    /** Of the rows that failed only: they are about to be run again. */
    public void forgetFailed(long importId) {
        database.update(Sql.of("delete from import_verdict where import_id = ? and verdict = 'failed'", importId));
    }

    /** The numbers of the rows that failed. */
    public BitSet failedRows(long importId) {
        BitSet rows = new BitSet();
        database.stream(
                Sql.of("select row_no from import_verdict where import_id = ? and verdict = 'failed'", importId),
                FETCH_SIZE,
                row -> rows.set(Math.toIntExact(row.id("row_no"))));
        return rows;
    }

    /** Keeps the verdicts of a slice, in the transaction that wrote it. */
    public void keep(long importId, long from, long to) {
        database.update(Sql.of(
                        "insert into import_verdict (import_id, row_no, line, verdict, reason, record_id, label)"
                                + " select ?, v.row_no, v.line, v.verdict, v.reason, v.record_id, v.label from (",
                        importId)
                .then(verdicts(from, to))
                .then(") v"));
    }

    /** The verdicts of a slice, for a run that will be rolled back: what it would create has no id that stays. */
    public List<RowVerdict> read(long from, long to) {
        return database.list(
                Sql.of("select v.row_no, v.line, v.verdict, v.reason, v.label, case when v.verdict <>"
                                + " 'created' and v.action <> 'create' then v.record_id end as record_id from (")
                        .then(verdicts(from, to))
                        .then(") v order by v.row_no"),
                VerdictRepository::verdict);
    }

    /** Keeps verdicts that were read in another transaction. */
    public void add(long importId, List<RowVerdict> verdicts) {
        CopyBuffer buffer = new CopyBuffer();
        for (RowVerdict verdict : verdicts) {
            buffer.add(importId)
                    .add(verdict.rowNo())
                    .add(verdict.line())
                    .add(verdict.verdict().code())
                    .add(verdict.reason())
                    .add(verdict.recordId() == null ? null : verdict.recordId().toString())
                    .add(verdict.label())
                    .endRow();
        }
        database.copyIn(
                "copy import_verdict (import_id, row_no, line, verdict, reason, record_id, label) from stdin",
                buffer.drain());
    }

    public Map<ImportVerdict, Long> count(long importId) {
        Map<ImportVerdict, Long> counts = new EnumMap<>(ImportVerdict.class);
        database.list(
                        Sql.of(
                                "select verdict, count(*) as rows from import_verdict where import_id = ? group by"
                                        + " verdict",
                                importId),
                        row -> Map.entry(code(row), row.id("rows")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** In the order of the file, after the row given. */
    public List<RowVerdict> page(long importId, ImportVerdict only, long afterRow, int limit) {
        Sql select = Sql.of("select * from import_verdict where import_id = ? and row_no > ?", importId, afterRow);
        Sql filtered = only == null ? select : select.then("and verdict = ?", only);
        return database.list(filtered.then("order by row_no limit ?", limit), VerdictRepository::verdict);
    }

    public void stream(long importId, ImportVerdict only, Consumer<RowVerdict> consumer) {
        Sql select = Sql.of("select * from import_verdict where import_id = ?", importId);
        Sql filtered = only == null ? select : select.then("and verdict = ?", only);
        database.stream(filtered.then("order by row_no"), FETCH_SIZE, row -> consumer.accept(verdict(row)));
    }

    private static Sql verdicts(long from, long to) {
        return Sql.of("""
            select r.row_no, r.line, r.label, coalesce(l.action, '') as action,
                case when r.verdict is not null then r.verdict
                     when l.action = 'refuse' then 'failed'
                     when l.action in ('keep', 'absent') then 'skipped'
                     when a.leader <> a.row_no then case when s.merges then 'merged' else 'skipped' end
                     when a.action = 'create' then 'created'
                     when exists (select from import_changed c where c.record_id = a.record_id) then 'updated'
                     else 'skipped' end as verdict,
                nullif(concat_ws(' ',
                    case when a.leader <> a.row_no then 'Same ' || a.via || ' as line ' || lr.line || '.' end,
                    case when r.verdict is not null then null
                         when l.action = 'refuse' then l.reason
                         when l.action = 'keep' then 'A record with this ' || l.via || ' exists already.'
                         when l.action = 'absent' then 'No record matches, and this import makes no new ones.'
                         when a.action = 'update'
                             and not exists (select from import_changed c where c.record_id = a.record_id)
                             then 'Nothing to change: the record has these values already.' end,
                    r.reason, n.remark), '') as reason,
                case when l.action <> 'refuse' then l.record_id end as record_id
            from import_row r cross join import_setting s
            left join import_action a on a.row_no = r.row_no
            left join import_action l on l.row_no = a.leader
            left join import_row lr on lr.row_no = a.leader
            left join import_remark n on n.row_no = r.row_no
            where r.row_no > ? and r.row_no <= ?\
            """, from, to);
    }

    private static RowVerdict verdict(Row row) {
        return new RowVerdict(
                row.id("row_no"),
                row.id("line"),
                code(row),
                row.text("reason"),
                row.number("record_id"),
                row.text("label"));
    }

    private static ImportVerdict code(Row row) {
        return ImportVerdict.ofCode(row.text("verdict")).orElseThrow();
    }
}
