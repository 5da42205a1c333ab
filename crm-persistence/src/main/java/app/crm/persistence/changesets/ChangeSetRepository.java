package app.crm.persistence.changesets;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;

/** Opens change sets. */
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
}
