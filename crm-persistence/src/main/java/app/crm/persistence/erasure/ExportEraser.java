package app.crm.persistence.erasure;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import java.time.Instant;
import java.util.List;

/**
 * Removes the files that exports have prepared: nobody can tell which of them hold the person, and they are made anew
 * within minutes. Only files of records that never speak of a person stay.
 */
final class ExportEraser {

    private static final String FORGET = """
            with gone as (
                delete from export_file where resource in ('people', 'affiliations', 'interactions', 'tasks')
                returning job_id, sha256),
            told as (
                update job j set result = j.result || jsonb_build_object('expiresAt', ?::text, 'erased', true)
                from gone g where j.id = g.job_id)
            select sha256 from gone""";

    private final Database database;

    ExportEraser(Database database) {
        this.database = database;
    }

    /**
     * No export that still saw the person is kept after this: whoever keeps one asks first whether there was an erasure.
     *
     * @return the hashes of the files
     */
    List<String> erase(Instant now) {
        database.list(Sql.of("select pg_advisory_xact_lock(" + ErasureCount.LOCK + ")"), row -> true);
        return database.list(Sql.of(FORGET, now.toString()), row -> row.text("sha256"));
    }
}
