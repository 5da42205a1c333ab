package app.crm.persistence.users;

import app.crm.persistence.access.AccessRights;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gives everything that belongs to one user to another, one statement per kind of record: what they own, what they are to
 * deal with, and what lies in the trash. Records stay with their teams.
 */
@Repository
public class HandoverRepository {

    private static final Map<ResourceType, Belongings> BELONGINGS = belongings();

    @Inject
    Database database;

    protected HandoverRepository() {}

    public HandoverRepository(Database database) {
        this.database = database;
    }

    /** From whom to whom. */
    public record Users(long from, long to) {}

    /** A table and its columns that name the user. */
    private record Belongings(String table, List<String> columns) {

        Sql ofUser(long userId) {
            List<Sql> conditions = columns.stream()
                    .map(column -> Sql.of("r." + column + " = ?", userId))
                    .toList();
            return Sql.join("", List.of(Sql.join(" or ", conditions)));
        }
    }

    private static Map<ResourceType, Belongings> belongings() {
        Map<ResourceType, Belongings> all = new EnumMap<>(ResourceType.class);
        all.put(ResourceType.PEOPLE, new Belongings("person", List.of("owner_id")));
        all.put(ResourceType.ORGANISATIONS, new Belongings("organisation", List.of("owner_id")));
        all.put(ResourceType.INTERACTIONS, new Belongings("interaction", List.of("owner_id", "assignee_id")));
        all.put(ResourceType.TASKS, new Belongings("task", List.of("owner_id", "assignee_id")));
        all.put(ResourceType.VIEWS, new Belongings("saved_view", List.of("owner_id")));
        return all;
    }

    /** How many records of each resource belong to the user, as far as the rights reach. */
    public Map<ResourceType, Long> count(long userId, AccessRights rights) {
        Map<ResourceType, Long> counts = new EnumMap<>(ResourceType.class);
        BELONGINGS.forEach((resource, belongings) -> counts.put(
                resource,
                database.first(
                                Sql.of("select count(*) as found from " + belongings.table() + " r where")
                                        .then(movable(resource, belongings, userId, rights)),
                                row -> row.id("found"))
                        .orElseThrow()));
        return counts;
    }

    /** Moves them; answers how many of each resource. The change set is open. */
    public Map<ResourceType, Long> move(Users users, AccessRights rights, Instant at) {
        renameColliding(users);
        Map<ResourceType, Long> moved = new EnumMap<>(ResourceType.class);
        BELONGINGS.forEach((resource, belongings) -> moved.put(
                resource,
                database.update(given(belongings, users, at)
                        .then("where")
                        .then(movable(resource, belongings, users.from(), rights)))));
        return moved;
    }

    /** Holds both until the transaction ends; answers who of them is active. */
    public Map<Long, Boolean> lock(Users users) {
        return database
                .list(
                        Sql.of(
                                "select id, active from app_user where id = any (?) order by id for share",
                                List.of(users.from(), users.to())),
                        row -> Map.entry(row.id("id"), row.is("active")))
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private static Sql given(Belongings belongings, Users users, Instant at) {
        Sql update = Sql.of("update " + belongings.table() + " r set version = version + 1, updated_at = ?", at);
        for (String column : belongings.columns()) {
            update = update.then(
                    ", " + column + " = case when r." + column + " = ? then ? else r." + column + " end",
                    users.from(),
                    users.to());
        }
        return update;
    }

    private static Sql movable(ResourceType resource, Belongings belongings, long userId, AccessRights rights) {
        return belongings.ofUser(userId).and(reach(resource, rights));
    }

    private static Sql reach(ResourceType resource, AccessRights rights) {
        return Sql.join("", List.of(rights.access(resource, Action.UPDATE).on(resource, "r")));
    }

    /** A view keeps its name unless the new owner has one of that name already. */
    private void renameColliding(Users users) {
        database.update(Sql.of("""
                update saved_view v set name = left(v.name, 60) || ' (' || left(u.full_name, 30) || ' ' || v.id || ')',
                    version = v.version + 1
                from app_user u
                where v.owner_id = ? and u.id = v.owner_id and v.deleted_at is null and exists (
                    select from saved_view o where o.owner_id = ? and o.resource = v.resource
                        and lower(o.name) = lower(v.name) and o.deleted_at is null)""", users.from(), users.to()));
    }
}
