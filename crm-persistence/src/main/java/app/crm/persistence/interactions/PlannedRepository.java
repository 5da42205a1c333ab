package app.crm.persistence.interactions;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;

/** Interactions that are planned, of which the last activity of people and organisations does not tell yet. */
@Repository
public class PlannedRepository {

    @Inject
    Database database;

    protected PlannedRepository() {}

    public PlannedRepository(Database database) {
        this.database = database;
    }

    /** Lets those count whose moment has come, at most so many; returns how many there were. No edit, so no change set. */
    public int catchUp(int most) {
        return database.first(Sql.of("select activity_catch_up(?) as taken", most), row -> row.integer("taken"))
                .orElseThrow();
    }
}
