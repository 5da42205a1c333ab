package app.crm.persistence.changesets;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Opens change sets and finds them again. */
@Repository
public class ChangeSetRepository {

    @Inject
    Database database;

    protected ChangeSetRepository() {}

    public ChangeSetRepository(Database database) {
        this.database = database;
    }

    /** From here to the end of the transaction the triggers record every change under the returned id. */
    public long open(NewChangeSet changeSet) {
        long id = database.first(
                        Sql.of(
                                """
                                insert into change_set (kind, actor_id, summary, undoes, request_id)
                                values (?, ?, ?, ?, ?) returning id""",
                                changeSet.kind(),
                                changeSet.actorId(),
                                changeSet.summary(),
                                changeSet.undoes(),
                                changeSet.requestId()),
                        row -> row.id("id"))
                .orElseThrow();
        database.list(Sql.of("select set_config('crm.change_set', ?, true) as id", Long.toString(id)), row -> id);
        return id;
    }

    public Optional<ChangeSet> find(long id) {
        return database.first(
                Sql.of("select " + ChangeSet.COLUMNS + " from change_set c " + ChangeSet.JOINS + " where c.id = ?", id),
                ChangeSet::of);
    }

    public List<ChangeSet> findAll(List<Long> ids) {
        return database.list(
                Sql.of(
                        "select " + ChangeSet.COLUMNS + " from change_set c " + ChangeSet.JOINS
                                + " where c.id = any (?::bigint[])",
                        ids),
                ChangeSet::of);
    }

    /** Whether the access reaches the change set by who made it. */
    public boolean isMadeWithin(AccessPredicate access, long id) {
        Sql sql = Sql.of("select c.id from change_set c where c.id = ? and", id)
                .then(Sql.join("", List.of(ChangeSetCatalogue.madeWithin(access))));
        return database.first(sql, row -> true).isPresent();
    }

    /** Holds the change set until the transaction ends, so that nobody else undoes it meanwhile. */
    public void lock(long id) {
        database.list(Sql.of("select id from change_set where id = ? for update", id), row -> row.id("id"));
    }

    /** Whether the access reaches a record that exists. */
    public boolean reaches(ResourceType resource, AccessPredicate access, long recordId) {
        Sql sql = Sql.of(
                        "select i.seq from change_item i where i.resource = ? and i.record_id = ? and",
                        resource.path(),
                        recordId)
                .then(RecordReach.of(resource, access, "i.record_id"))
                .then("limit 1");
        return database.first(sql, row -> true).isPresent();
    }
}
