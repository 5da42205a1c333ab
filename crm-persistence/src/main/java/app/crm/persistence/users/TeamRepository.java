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
import java.util.Optional;

/** Teams in the database. */
@Repository
public class TeamRepository {

    private static final RowShape<TeamDetails> SHAPE = RowShape.of(TeamDetails.COLUMNS, "", TeamDetails::of);

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

    public void flush() {
        entities.flush();
    }
}
