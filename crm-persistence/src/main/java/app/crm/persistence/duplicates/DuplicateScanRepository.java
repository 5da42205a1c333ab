package app.crm.persistence.duplicates;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;

/** Compares records that changed with those that share a key. */
@Repository
public class DuplicateScanRepository {

    @Inject
    Database database;

    protected DuplicateScanRepository() {}

    public DuplicateScanRepository(Database database) {
        this.database = database;
    }

    /** Places in the queue. */
    public long waiting() {
        return database.first(Sql.of("select count(*) as rows from duplicate_pending"), row -> row.id("rows"))
                .orElseThrow();
    }

    /** Whether there is work that no job is about. */
    public boolean isLeft(String jobKind) {
        Sql sql = Sql.of("""
                select 1 as found where exists (select from duplicate_pending) and not exists (
                    select from job where kind = ? and status in ('queued', 'running', 'cancelling'))""", jobKind);
        return database.first(sql, row -> row.integer("found")).isPresent();
    }

    /** One job a minute, day after day, would bury those that somebody asked for. */
    public void forgetDone(String jobKind) {
        database.update(
                Sql.of("delete from job where kind = ? and status = 'succeeded' and created_by is null", jobKind));
    }

    /** Works on the next ones that wait; returns how many places of the queue they took. */
    public int scan(int slice) {
        return database.first(Sql.of("select duplicate_scan(?) as taken", slice), row -> row.integer("taken"))
                .orElseThrow();
    }

    /** Every record waits again. */
    public void wantAll() {
        database.update(Sql.of("delete from duplicate_pending"));
        for (DuplicateKind kind : DuplicateKind.values()) {
            database.update(Sql.of(
                    "insert into duplicate_pending (resource, record_id) select ?, id from " + kind.table()
                            + " order by id",
                    kind.resource().path()));
        }
    }
}
