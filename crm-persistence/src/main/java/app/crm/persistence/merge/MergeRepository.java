package app.crm.persistence.merge;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Moves what belongs to merged records to the one that stays, in sets, and says where merged records went. */
@Repository
public class MergeRepository {

    @Inject
    Database database;

    protected MergeRepository() {}

    public MergeRepository(Database database) {
        this.database = database;
    }

    /**
     * Everything that refers to the merged records refers to the survivor afterwards, and they lie in the trash. The
     * survivor has its own fields already: an organisation stands under nothing that stood under a merged one.
     */
    public void merge(MergeGroup group) {
        for (LinkRules.Link link : group.kind().links()) {
            switch (link.rule()) {
                case MOVES -> move(group, link);
                case UNITES -> unite(group, link);
                case AFFILIATION -> new AffiliationMerge(database, group).run();
                case CHILDREN -> moveChildren(group, link);
                case COPIES, STAYS, DERIVED -> {}
            }
        }
        database.update(Sql.of(
                "update " + group.kind().table() + " set deleted_at = ?, merged_into_id = ?, version = version + 1,"
                        + " updated_at = ? where id = any (?)",
                group.at(),
                group.survivorId(),
                group.at(),
                group.mergedIds()));
    }

    /** Whether the organisation is one of these or stands under one of them at any depth. */
    public boolean standsWithin(long organisationId, List<Long> ids) {
        return database.first(Sql.of("""
                        with recursive above as (
                            select id, parent_id from organisation where id = ?
                            union
                            select o.id, o.parent_id from organisation o join above on o.id = above.parent_id)
                        select id from above where id = any (?) limit 1""", organisationId, ids), row -> row.id("id"))
                .isPresent();
    }

    /**
     * Where a record went that was merged, through as many merges as there were; both have to be within reach. One
     * statement, which needs no transaction around it.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Long> survivorOf(MergedKind kind, AccessPredicate access, long id) {
        Sql sql = Sql.of(
                        "with recursive way as (select r.id, r.merged_into_id, 0 as step from " + kind.table()
                                + " r where r.id = ? and r.deleted_at is not null and",
                        id)
                .then(access.on("r"))
                .then("union all select n.id, n.merged_into_id, w.step + 1 from way w join " + kind.table()
                        + " n on n.id = w.merged_into_id where w.step < 100)")
                .then("select e.id from way w join " + kind.table()
                        + " e on e.id = w.id where w.step > 0 and e.deleted_at is null and")
                .then(access.on("e"))
                .then("order by w.step limit 1");
        return database.first(sql, row -> row.id("id"));
    }

    private void move(MergeGroup group, LinkRules.Link link) {
        boolean dated = !link.table().startsWith("interaction_");
        database.update(Sql.of(
                "update " + link.table() + " set " + link.column() + " = ?, version = version + 1"
                        + (dated ? ", updated_at = now()" : "") + " where " + link.column() + " = any (?)",
                group.survivorId(),
                group.mergedIds()));
    }

    private void unite(MergeGroup group, LinkRules.Link link) {
        database.update(Sql.of(
                "delete from " + link.table() + " l using (select id, row_number() over (partition by " + link.with()
                        + " order by array_position(?::bigint[], " + link.column() + ")) as place from " + link.table()
                        + " where " + link.column() + " = any (?)) same where same.id = l.id and same.place > 1",
                group.ids(),
                group.ids()));
        move(group, link);
    }

    /** A merged record may itself stand under another one of them; there it stays. */
    private void moveChildren(MergeGroup group, LinkRules.Link link) {
        database.update(Sql.of(
                "update organisation set " + link.column() + " = ?, version = version + 1, updated_at = ? where "
                        + link.column() + " = any (?) and id <> all (?)",
                group.survivorId(),
                group.at(),
                group.mergedIds(),
                group.ids()));
    }
}
