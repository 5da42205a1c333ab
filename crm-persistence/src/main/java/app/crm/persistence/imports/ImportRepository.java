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
                    mapping_source, units, row_count)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?) returning id\
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
                upload.mappingSource(),
                upload.units(),
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

    /**
     * The last import of the same content into the same records that is not undone; empty where there is none.
     *
     * @param exceptId an import that is not looked for; 0 for none
     */
    public Optional<SameFile> findSame(AccessPredicate access, String fileHash, ImportTarget target, long exceptId) {
        Sql same = Sql.of("""
                        select i.id, c.at from import i join change_set c on c.id = i.change_set_id
                        where i.file_hash = ? and i.resource = ? and i.id <> ? and c.undone_by is null and\
                        """, fileHash, target.resource().path(), exceptId)
                .then(access.on("i"))
                .then("order by i.id desc limit 1");
        return database.first(same, row -> new SameFile(row.id("id"), row.instant("at")));
    }

    /** False where the import is running. */
    public boolean saveMapping(long id, String mapping, String units) {
        return change(
                        id,
                        Sql.of(
                                "mapping = ?::jsonb, units = ?::jsonb, mapping_source = 'given', status = 'analysed'",
                                mapping,
                                units),
                        IDLE)
                == 1;
    }

    /** Starts a run; whatever the last one told is forgotten. False where another run goes on. */
    public boolean start(long id, String options, long jobId) {
        Sql assignments = Sql.of(
                "status = 'running', options = ?::jsonb, job_id = ?, counts = null, change_set_id = null,"
                        + " earlier_change_sets = '{}', error = null",
                options,
                jobId);
        return change(id, assignments, IDLE) == 1;
    }

    /** Starts a run that completes the last one, whose results stay. False where another run goes on. */
    public boolean startCompletion(long id, String options, long jobId) {
        return change(
                        id,
                        Sql.of("status = 'running', options = ?::jsonb, job_id = ?, error = null", options, jobId),
                        IDLE)
                == 1;
    }

    public void succeed(long id, String counts, Long changeSetId) {
        change(
                id,
                Sql.of("status = 'succeeded', counts = ?::jsonb, change_set_id = ?::bigint", counts, changeSetId),
                "true");
    }

    /** Ends a run that completed the one before: both can be undone. */
    public void succeedCompletion(long id, String counts, long changeSetId) {
        change(
                id,
                Sql.of(
                        "status = 'succeeded', counts = ?::jsonb, earlier_change_sets = earlier_change_sets ||"
                                + " change_set_id, change_set_id = ?",
                        counts,
                        changeSetId),
                "true");
    }

    private long change(long id, Sql assignments, String condition) {
        return database.update(Sql.of("update import set")
                .then(assignments)
                .then(", version = version + 1, updated_at = now() where id = ? and " + condition, id));
    }
}
