package app.crm.persistence.exports;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The files that exports have written in the background, each for one user. */
@Repository
public class ExportFileRepository {

    @Inject
    Database database;

    protected ExportFileRepository() {}

    public ExportFileRepository(Database database) {
        this.database = database;
    }

    /** Stores the file under a new id; the one it comes with counts for nothing. */
    public ExportFile add(ExportFile file) {
        return database.first(
                        Sql.of(
                                "insert into export_file (created_at, user_id, job_id, resource, format, name, rows, size,"
                                        + " sha256, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning *",
                                file.createdAt(),
                                file.userId(),
                                file.jobId(),
                                file.resource(),
                                file.format(),
                                file.name(),
                                file.rows(),
                                file.size(),
                                file.sha256(),
                                file.expiresAt()),
                        ExportFile::of)
                .orElseThrow();
    }

    /** The user's own file that is still there. */
    public Optional<ExportFile> find(long userId, long id, Instant now) {
        return database.first(
                Sql.of("select * from export_file where id = ? and user_id = ? and expires_at > ?", id, userId, now),
                ExportFile::of);
    }

    /** Forgets some files that have expired; answers the hashes of their content. */
    public List<String> deleteExpired(Instant now, int limit) {
        return database.list(
                Sql.of(
                        "delete from export_file where id in (select id from export_file where expires_at <= ?"
                                + " order by expires_at limit ? for update skip locked) returning sha256",
                        now,
                        limit),
                row -> row.text("sha256"));
    }
}
