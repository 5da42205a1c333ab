package app.crm.persistence.files;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.RowShape;
import app.crm.persistence.records.UserRef;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Files in the database. Whoever asks for one asks {@link #reaches} about its record too. */
@Repository
public class FileRepository {

    public static final RowShape<FileDetails> SHAPE = RowShape.of(
            "f.*, f.uploaded_by as owner_id, u.full_name as owner_name",
            "left join app_user u on u.id = f.uploaded_by",
            FileRepository::details);

    private static final Sql SELECT =
            Sql.of("select").then(SHAPE.columns()).then("from file f").then(SHAPE.joins());

    @Inject
    Database database;

    protected FileRepository() {}

    public FileRepository(Database database) {
        this.database = database;
    }

    /** Whether the access reaches the record and it isn't in the trash. */
    public boolean reaches(AccessPredicate access, RecordKey record) {
        Optional<FieldCatalogue> catalogue = FieldCatalogues.of(record.resource());
        return catalogue.isPresent()
                && database.first(
                                Sql.of(
                                                "select 1 as found from "
                                                        + catalogue.get().table() + " "
                                                        + catalogue.get().alias() + " where "
                                                        + catalogue.get().alias() + ".id = ? and "
                                                        + catalogue.get().alias() + ".deleted_at is null and",
                                                record.id())
                                        .then(catalogue.get().reachable(access)),
                                row -> row.integer("found"))
                        .isPresent();
    }

    /** The file, also from the trash, whoever asks. */
    public Optional<FileDetails> findUnscoped(long id) {
        return database.first(SELECT.then("where f.id = ?", id), FileRepository::details);
    }

    /** Those of the files outside the trash, whoever asks. */
    public List<FileDetails> findAllUnscoped(List<Long> ids) {
        return database.list(
                SELECT.then("where f.id = any (?::bigint[]) and f.deleted_at is null", ids), FileRepository::details);
    }

    /** Locks the file until the transaction ends and tells what it is now. */
    public FileDetails lock(FileDetails file) {
        database.list(
                Sql.of("select id from " + recordOf(file).table() + " where id = ? for update", file.id()),
                row -> row.id("id"));
        return findUnscoped(file.id()).orElse(file);
    }

    public static RecordKey recordOf(FileDetails file) {
        return new RecordKey(ResourceType.ofPath(file.resource()).orElseThrow(), file.recordId());
    }

    /** Bytes of all files of the firm; nobody else adds a file until the transaction ends. */
    public long lockUsedBytes() {
        return database.first(Sql.of("select bytes from file_usage for update"), row -> row.id("bytes"))
                .orElseThrow();
    }

    public long add(NewFile file) {
        return database.first(
                        Sql.of(
                                "insert into " + file.record().table()
                                        + " (resource, record_id, name, content_type, size, sha256, uploaded_by,"
                                        + " created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
                                file.record().resource().path(),
                                file.record().id(),
                                file.name(),
                                file.contentType(),
                                file.size(),
                                file.sha256(),
                                file.uploadedBy(),
                                file.createdAt(),
                                file.createdAt()),
                        row -> row.id("id"))
                .orElseThrow();
    }

    public void rename(FileDetails file, String name, Instant at) {
        change(file, Sql.of("name = ?", name), at);
    }

    public void moveToTrash(FileDetails file, Instant at) {
        change(file, Sql.of("deleted_at = ?", at), at);
    }

    public void restore(FileDetails file, Instant at) {
        change(file, Sql.of("deleted_at = null"), at);
    }

    public void deletePermanently(FileDetails file) {
        database.update(Sql.of("delete from " + recordOf(file).table() + " where id = ?", file.id()));
    }

    /** Those of the hashes whose bytes nobody can ask for any more, not even by an undo. */
    public List<String> unneeded(List<String> hashes) {
        return database.list(Sql.of("""
                        select hash from unnest(?::text[]) as hash
                        where not exists (select from file f where f.sha256 = hash)
                            and not exists (select from import i where i.file_hash = hash and i.file_erased_at is null)
                            and not exists (select from export_file e where e.sha256 = hash)
                            and not exists (select from change_item c where c.after ->> 'sha256' = hash
                                and c.operation = 'insert' and c.table_name in
                                    ('file_people', 'file_organisations', 'file_interactions', 'file_tasks'))""", hashes), row -> row.text("hash"));
    }

    private void change(FileDetails file, Sql assignment, Instant at) {
        database.update(Sql.of("update " + recordOf(file).table() + " set")
                .then(assignment)
                .then(", version = version + 1, updated_at = ? where id = ?", at, file.id()));
    }

    private static FileDetails details(Row row) {
        return new FileDetails(
                row.id("id"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instant("deleted_at"),
                row.text("resource"),
                row.id("record_id"),
                row.text("name"),
                row.text("content_type"),
                row.id("size"),
                row.text("sha256"),
                UserRef.owner(row));
    }
}
