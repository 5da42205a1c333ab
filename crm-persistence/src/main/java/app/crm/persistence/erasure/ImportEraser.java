package app.crm.persistence.erasure;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import java.util.List;

/** Removes a person from imports: their name from the verdicts, and whole uploaded files that held them. */
final class ImportEraser {

    private static final String FROM_VERDICTS = """
            with verdicts as (
                update import_verdict v set label = null from import i
                where i.id = v.import_id and (i.resource, v.record_id) in (
                    select resource, record_id from erased
                    union all select 'interactions', unnest(?::bigint[])
                    union all select 'tasks', unnest(?::bigint[]))
                returning v.import_id),
            corrections as (
                delete from import_correction where import_id in (select import_id from verdicts))
            update import i set file_erased_at = now(), version = i.version + 1, updated_at = now()
            where i.id in (select import_id from verdicts) and i.file_erased_at is null
            returning i.file_hash""";

    private final Database database;
    private final List<Long> sharedInteractions;
    private final List<Long> sharedTasks;

    /** The lists hold what concerned the person among others, and stays. */
    ImportEraser(Database database, List<Long> sharedInteractions, List<Long> sharedTasks) {
        this.database = database;
        this.sharedInteractions = sharedInteractions;
        this.sharedTasks = sharedTasks;
    }

    /** The hashes of the files. Another import of the same file loses it too. */
    List<String> erase() {
        List<String> hashes =
                database.list(Sql.of(FROM_VERDICTS, sharedInteractions, sharedTasks), row -> row.text("file_hash"));
        if (!hashes.isEmpty()) {
            database.update(Sql.of("""
                    delete from import_correction c using import i
                    where i.id = c.import_id and i.file_hash = any (?)""", hashes));
            database.update(Sql.of("""
                    update import set file_erased_at = now(), version = version + 1, updated_at = now()
                    where file_hash = any (?) and file_erased_at is null""", hashes));
        }
        return hashes;
    }
}
