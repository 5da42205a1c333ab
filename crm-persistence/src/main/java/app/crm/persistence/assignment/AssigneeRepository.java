package app.crm.persistence.assignment;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who records can be given to: active users and active teams. */
@Repository
public class AssigneeRepository {

    @Inject
    Database database;

    /** The user, if there is such an active one. */
    public Optional<Assignee> findActiveUser(long userId) {
        return database.first(
                Sql.of("select id, team_id from app_user where id = ? and active", userId),
                row -> new Assignee(row.id("id"), row.number("team_id")));
    }

    public boolean isActiveTeam(long teamId) {
        return database.first(Sql.of("select id from team where id = ? and active", teamId), row -> row.id("id"))
                .isPresent();
    }
}
