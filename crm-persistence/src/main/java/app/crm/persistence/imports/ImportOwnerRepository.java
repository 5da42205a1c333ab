package app.crm.persistence.imports;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.List;

/** The users that a file may name as owners. */
@Repository
public class ImportOwnerRepository {

    @Inject
    Database database;

    public List<PossibleOwner> active() {
        return database.list(
                Sql.of("select id, team_id, email, full_name from app_user where active order by id"),
                row -> new PossibleOwner(
                        row.id("id"), row.number("team_id"), row.text("email"), row.text("full_name")));
    }
}
