package app.crm.persistence.erasure;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;

/** Tells whoever writes copies of many records whether somebody was erased meanwhile. */
@Repository
public class ErasureCount {

    /** Held by each erasure until it commits, and shared by whoever must not be overtaken by one. */
    static final long LOCK = 0x4352_4d45_5241_5345L;

    @Inject
    Database database;

    protected ErasureCount() {}

    public ErasureCount(Database database) {
        this.database = database;
    }

    /** How many there were. */
    public long now() {
        return database.list(Sql.of("select count(*) as count from erasure"), row -> row.id("count"))
                .get(0);
    }

    /** The same, and none commits before the running transaction ends. */
    public long held() {
        database.list(Sql.of("select pg_advisory_xact_lock_shared(" + LOCK + ")"), row -> true);
        return now();
    }
}
