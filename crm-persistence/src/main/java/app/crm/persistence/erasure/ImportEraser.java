package app.crm.persistence.erasure;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import java.util.List;

/** Removes a person from imports: their name from the verdicts, and whole uploaded files that held them. */
final class ImportEraser {

    private static final String FROM_VERDICTS = """
            with verdicts as (
                update import_verdict v set label = null from import i
                where i.id = v.import_id and i.resource = 'people' and v.record_id = ? returning v.import_id)
            update import i set file_erased_at = now(), version = i.version + 1, updated_at = now()
            where i.id in (select import_id from verdicts) and i.file_erased_at is null
            returning i.file_hash""";

    private final Database database;
    private final long personId;

    ImportEraser(Database database, long personId) {
        this.database = database;
        this.personId = personId;
    }

    /** The hashes of the files. Another import of the same file loses it too. */
    List<String> erase() {
        List<String> hashes = database.list(Sql.of(FROM_VERDICTS, personId), row -> row.text("file_hash"));
        if (!hashes.isEmpty()) {
            database.update(Sql.of("""
                    update import set file_erased_at = now(), version = version + 1, updated_at = now()
                    where file_hash = any (?) and file_erased_at is null""", hashes));
        }
        return hashes;
    }
}
