package app.crm.persistence.imports;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.Optional;

/** The imports themselves. */
@Repository
public class ImportRepository {

    /** No run goes on. A run that was cancelled or failed has told only its job. */
    private static final String IDLE = """
        (status <> 'running' or not exists (select from job j where j.id = import.job_id
            and j.status in ('queued', 'running', 'cancelling')))\
        """;

    @Inject
    Database database;

    protected ImportRepository() {}

    public ImportRepository(Database database) {
        this.database = database;
    }

    public long add(NewImport upload) {
        Sql insert = Sql.of(
                """
                insert into import (owner_id, team_id, resource, file_name, file_hash, file_size, layout, columns, mapping,
                    row_count)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?) returning id\
                """,
                upload.ownerId(),
                upload.teamId(),
                upload.target().resource().path(),
                upload.file().name(),
                upload.file().hash(),
                upload.file().size(),
                upload.layout(),
                upload.columns(),
                upload.mapping(),
                upload.rowCount());
        return database.first(insert, row -> row.id("id")).orElseThrow();
    }

    public Optional<StoredImport> find(AccessPredicate access, long id) {
        Sql one = Sql.of("select " + ImportCatalogue.COLUMNS + " from import i " + ImportCatalogue.JOINS + " where")
                .then(access.on("i"))
                .then("and i.id = ?", id);
        return database.first(one, StoredImport::of);
    }

    public boolean isFileNeeded(String hash) {
        return database.first(
                        Sql.of("select id from import where file_hash = ? and file_erased_at is null limit 1", hash),
                        row -> row.id("id"))
                .isPresent();
    }

    /** False where the import is running. */
    public boolean saveMapping(long id, String mapping) {
        return change(id, Sql.of("mapping = ?::jsonb, status = 'analysed'", mapping), IDLE) == 1;
    }

    /** Starts a run; whatever the last one told is forgotten. False where another run goes on. */
    public boolean start(long id, String options, long jobId) {
        Sql assignments = Sql.of(
                "status = 'running', options = ?::jsonb, job_id = ?, counts = null, change_set_id = null, error = null",
                options,
                jobId);
        return change(id, assignments, IDLE) == 1;
    }

    public void succeed(long id, String counts, Long changeSetId) {
        change(
                id,
                Sql.of("status = 'succeeded', counts = ?::jsonb, change_set_id = ?::bigint", counts, changeSetId),
                "true");
    }

    private long change(long id, Sql assignments, String condition) {
        return database.update(Sql.of("update import set")
                .then(assignments)
                .then(", version = version + 1, updated_at = now() where id = ? and " + condition, id));
    }
}
