package app.crm.persistence.duplicates;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.Place;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Pairs that were found, for those who reach both records. */
@Repository
public class DuplicateRepository {

    /**
     * Which pairs.
     *
     * @param recordId only those of this record; null for all
     * @param dismissed those that somebody dismissed instead of the open ones
     */
    public record Wanted(DuplicateKind kind, Long recordId, boolean dismissed) {}

    @Inject
    Database database;

    protected DuplicateRepository() {}

    public DuplicateRepository(Database database) {
        this.database = database;
    }

    /** The surest first, behind the place. */
    public List<DuplicatePair> pairs(Wanted wanted, AccessPredicate access, Place after, int limit) {
        DuplicateKind kind = wanted.kind();
        Sql sql = select(kind)
                .then(
                        "where d.resource = ? and (x.id is not null) = ? and",
                        kind.resource().path(),
                        wanted.dismissed())
                .then(reached(access));
        if (wanted.recordId() != null) {
            sql = sql.then("and (d.low_id = ? or d.high_id = ?)", wanted.recordId(), wanted.recordId());
        }
        if (after != null) {
            sql = sql.then(
                    "and (d.score, d.id) < (?::integer, ?)",
                    Integer.parseInt(after.keys().get(0)),
                    after.id());
        }
        return database.list(sql.then("order by d.score desc, d.id desc limit ?", limit), row -> pair(kind, row));
    }

    /** The pair, if the access reaches both records. */
    public Optional<DuplicatePair> find(DuplicateKind kind, AccessPredicate access, long id) {
        Sql sql = select(kind)
                .then(
                        "where d.id = ? and d.resource = ? and",
                        id,
                        kind.resource().path())
                .then(reached(access));
        return database.first(sql, row -> pair(kind, row));
    }

    /** Keeps the pair from being proposed on these grounds again; false where that is known. */
    public boolean dismiss(DuplicatePair pair) {
        DuplicateKind kind = DuplicateKind.valueOf(pair.resource().name());
        return database.update(Sql.of(
                        "insert into " + kind.distinct() + " as x (" + kind.firstOfDistinct() + ", other_id, reasons)"
                                + " values (?, ?, ?) on conflict (" + kind.firstOfDistinct() + ", other_id) do update"
                                + " set reasons = excluded.reasons, version = x.version + 1"
                                + " where x.reasons <> excluded.reasons",
                        pair.lowId(),
                        pair.records().get(1).id(),
                        pair.reasons()))
                == 1;
    }

    private static Sql select(DuplicateKind kind) {
        return Sql.of("select d.id, d.score, d.reasons, d.found_at, x.id is not null as dismissed, " + member(kind, "a")
                + ", " + member(kind, "b") + " from duplicate_pair d"
                + " join " + kind.table() + " a on a.id = d.low_id and a.deleted_at is null"
                + " join " + kind.table() + " b on b.id = d.high_id and b.deleted_at is null"
                + " left join " + kind.distinct() + " x on x." + kind.firstOfDistinct()
                + " = d.low_id and x.other_id = d.high_id and d.reasons <@ x.reasons");
    }

    private static String member(DuplicateKind kind, String alias) {
        return "%1$s.id as %1$s_id, %2$s as %1$s_name, %3$s as %1$s_detail"
                .formatted(alias, kind.name(alias), kind.detail(alias));
    }

    private static Sql reached(AccessPredicate access) {
        return access.on("a").and(access.on("b"));
    }

    private static DuplicatePair pair(DuplicateKind kind, Row row) {
        return new DuplicatePair(
                row.id("id"),
                kind.resource(),
                row.integer("score"),
                row.texts("reasons"),
                row.is("dismissed"),
                row.instant("found_at"),
                List.of(member(row, "a"), member(row, "b")));
    }

    private static DuplicatePair.Member member(Row row, String alias) {
        return new DuplicatePair.Member(row.id(alias + "_id"), row.text(alias + "_name"), row.text(alias + "_detail"));
    }
}
