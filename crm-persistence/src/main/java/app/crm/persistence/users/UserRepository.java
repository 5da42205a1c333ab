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
import java.util.List;
import java.util.Optional;

/** Users in the database. */
@Repository
public class UserRepository {

    private static final RowShape<UserDetails> SHAPE =
            RowShape.of(UserDetails.COLUMNS, UserDetails.JOINS, UserDetails::of);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    @Inject
    RecordPages pages;

    public Page<UserDetails> page(AccessPredicate access, Viewpoint viewpoint, PageRequest request) {
        return pages.page(FieldCatalogues.USERS, access, viewpoint, request, SHAPE);
    }

    public Optional<UserDetails> find(AccessPredicate access, long id) {
        return database.first(
                Sql.of(
                                "select " + UserDetails.COLUMNS + "from app_user u " + UserDetails.JOINS
                                        + " where u.id = ? and",
                                id)
                        .then(Sql.join("", List.of(UserReach.users(access, "u")))),
                UserDetails::of);
    }

    public Optional<User> lock(long id) {
        return Optional.ofNullable(entities.find(User.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(User user) {
        entities.persist(user);
        entities.flush();
    }

    public void flush() {
        entities.flush();
    }

    public boolean exists() {
        return database.first(Sql.of("select 1 as one from app_user limit 1"), row -> row.integer("one"))
                .isPresent();
    }

    /**
     * Active users of the role other than this one. Holds the role's row until the transaction ends, so that two
     * administrators can't demote each other at the same moment.
     */
    public long otherActiveMembers(long roleId, long userId) {
        database.first(Sql.of("select id from role where id = ? for update", roleId), row -> row.id("id"));
        return database.first(
                        Sql.of(
                                "select count(*) as others from app_user where role_id = ? and active and id <> ?",
                                roleId,
                                userId),
                        row -> row.id("others"))
                .orElseThrow();
    }

    /** Whether the change set wrote to users. */
    public boolean isTouchedBy(long changeSetId) {
        return database.first(
                        Sql.of(
                                "select true as touched from change_item where change_set_id = ?"
                                        + " and table_name = 'app_user' limit 1",
                                changeSetId),
                        row -> row.is("touched"))
                .isPresent();
    }

    /** Whether the change set gave the role to somebody or took it away. */
    public boolean changesMembersOf(long roleId, long changeSetId) {
        String role = Long.toString(roleId);
        return database.first(Sql.of("""
                                select true as changed from change_item
                                where change_set_id = ? and table_name = 'app_user'
                                  and (before ->> 'role_id' = ? or after ->> 'role_id' = ?) limit 1""", changeSetId, role, role), row -> row.is("changed"))
                .isPresent();
    }

    /** The deactivated users among those that the change set wrote. */
    public List<Long> inactiveAmong(long changeSetId) {
        return database.list(Sql.of("""
                        select distinct u.id from change_item i join app_user u on u.id = i.row_id
                        where i.change_set_id = ? and i.table_name = 'app_user' and not u.active""", changeSetId), row -> row.id("id"));
    }

    /** The users who have the role now. */
    public List<Long> members(long roleId) {
        return database.list(
                Sql.of("select id from app_user where role_id = ? order by id", roleId), row -> row.id("id"));
    }
}
