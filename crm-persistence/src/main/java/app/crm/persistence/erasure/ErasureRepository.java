package app.crm.persistence.erasure;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Removes a person and all that is about them alone. Runs in one transaction whose change set is of kind {@code erase},
 * which alone lets the history be blanked.
 */
@Repository
public class ErasureRepository {

    @Inject
    Database database;

    protected ErasureRepository() {}

    public ErasureRepository(Database database) {
        this.database = database;
    }

    /** When the person was created; empty where there is none with that id. Holds the person until the end. */
    public Optional<Instant> lock(long personId) {
        return database.first(
                Sql.of("select created_at from person where id = ? for update", personId),
                row -> row.instant("created_at"));
    }

    /** The person and whoever was merged into them, at any remove: they are the same person. */
    public List<ErasedPerson> withMerged(long personId) {
        return database.list(Sql.of("""
                        with recursive same as (
                            select id, created_at from person where id = ?
                            union
                            select p.id, p.created_at from person p join same on p.merged_into_id = same.id)
                        select id, created_at from same order by id""", personId), row -> new ErasedPerson(row.id("id"), row.instant("created_at")));
    }

    /** The person under their several numbers. The hashes of files that lost a use are added to {@code files}. */
    public ErasureCounts erase(List<Long> personIds, Instant at, List<String> files) {
        ErasureScope scope = new ErasureScope(database, personIds);
        scope.open();
        List<Long> interactions = scope.sharedInteractions();
        List<Long> tasks = scope.sharedTasks();
        files.addAll(scope.fileHashes());
        RecordEraser records = new RecordEraser(database, personIds);
        records.learnNames();
        ViewEraser views = new ViewEraser(database);
        List<Long> changed = views.find();
        views.scrub();
        records.forgetCopies();
        long attachments = records.deleteFiles();
        records.delete();
        records.forgetWords();
        files.addAll(new ImportEraser(database, interactions, tasks).erase());
        files.addAll(new ExportEraser(database).erase(at));
        long blanked = new HistoryEraser(database).blank();
        return new ErasureCounts(
                scope.count("affiliations"),
                scope.count("interactions"),
                scope.count("tasks"),
                attachments,
                blanked,
                interactions,
                tasks,
                changed);
    }

    /** What {@link #erase} would remove and leave now. */
    public ErasureCounts preview(long personId) {
        List<Long> personIds =
                withMerged(personId).stream().map(ErasedPerson::personId).toList();
        ErasureScope scope = new ErasureScope(database, personIds);
        scope.open();
        new RecordEraser(database, personIds).learnNames();
        List<Long> views = new ViewEraser(database).find();
        return new ErasureCounts(
                scope.count("affiliations"),
                scope.count("interactions"),
                scope.count("tasks"),
                scope.files(),
                scope.historyItems(),
                scope.sharedInteractions(),
                scope.sharedTasks(),
                views);
    }

    /** Remembers the erasure, so that it can be repeated; false where it was known. */
    public boolean remember(ErasedPerson person, Long actorId, String reason, Long changeSetId) {
        return database.update(Sql.of("""
                        insert into erasure (person_id, person_created_at, actor_id, reason, change_set_id)
                        values (?, ?, ?::bigint, ?, ?::bigint)
                        on conflict (person_id, person_created_at) do nothing""", person.personId(), person.createdAt(), actorId, reason, changeSetId)) == 1;
    }

    /** All erasures, the oldest first. */
    public List<ErasedPerson> remembered() {
        return database.list(
                Sql.of("select person_id, person_created_at from erasure order by id"),
                row -> new ErasedPerson(row.id("person_id"), row.instant("person_created_at")));
    }
}
