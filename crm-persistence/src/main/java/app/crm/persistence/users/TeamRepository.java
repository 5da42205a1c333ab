package app.crm.persistence.users;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.UserReach;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.query.RowShape;
import app.crm.persistence.query.Viewpoint;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Teams in the database. */
@Repository
public class TeamRepository {

    private static final RowShape<TeamDetails> SHAPE = RowShape.of(TeamDetails.COLUMNS, "", TeamDetails::of);

    /** Where a team may be named; what is in the trash counts, since it may come back. */
    private static final Map<String, String> USERS_OF_TEAMS = tables();

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    @Inject
    RecordPages pages;

    public Page<TeamDetails> page(AccessPredicate access, Viewpoint viewpoint, PageRequest request) {
        return pages.page(FieldCatalogues.TEAMS, access, viewpoint, request, SHAPE);
    }

    public Optional<TeamDetails> find(AccessPredicate access, long id) {
        return database.first(
                Sql.of("select " + TeamDetails.COLUMNS + "from team t where t.id = ? and", id)
                        .then(Sql.join("", java.util.List.of(UserReach.teams(access, "t")))),
                TeamDetails::of);
    }

    public Optional<Team> lock(long id) {
        return Optional.ofNullable(entities.find(Team.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(Team team) {
        entities.persist(team);
        entities.flush();
    }

    public void remove(Team team) {
        entities.remove(team);
        entities.flush();
    }

    /** How many rows of each kind belong to the team; those that none belongs to are left out. */
    public Map<String, Long> uses(long id) {
        Map<String, Long> uses = new LinkedHashMap<>();
        USERS_OF_TEAMS.forEach((what, table) -> {
            long count = database.first(
                            Sql.of("select count(*) as uses from " + table + " where team_id = ?", id),
                            row -> row.id("uses"))
                    .orElseThrow();
            if (count > 0) {
                uses.put(what, count);
            }
        });
        return uses;
    }

    public void flush() {
        entities.flush();
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("users", "app_user");
        tables.put("people", "person");
        tables.put("organisations", "organisation");
        tables.put("interactions", "interaction");
        tables.put("tasks", "task");
        tables.put("views", "saved_view");
        tables.put("imports", "import");
        return tables;
    }
}
