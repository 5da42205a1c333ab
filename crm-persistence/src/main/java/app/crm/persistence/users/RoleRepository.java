package app.crm.persistence.users;

import app.crm.persistence.access.Permission;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles and their matrices in the database. There are few, so lists are whole. */
@Repository
public class RoleRepository {

    private static final String SELECT = """
        select r.id, r.version, r.created_at, r.updated_at, r.name, r.display_name, r.built_in,
               (select count(*) from app_user u where u.role_id = r.id) as members,
               array(select p.resource || ':' || p.action || ':' || p.scope
                     from role_permission p where p.role_id = r.id) as permissions
        from role r
        """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    public List<RoleDetails> list() {
        return database.list(Sql.of(SELECT + "order by r.built_in desc, r.id"), RoleDetails::of);
    }

    public Optional<RoleDetails> find(long id) {
        return database.first(Sql.of(SELECT + "where r.id = ?", id), RoleDetails::of);
    }

    public Optional<Long> idOf(String name) {
        return database.first(Sql.of("select id from role where name = ?", name), row -> row.id("id"));
    }

    public Optional<Role> lock(long id) {
        return Optional.ofNullable(entities.find(Role.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(Role role) {
        entities.persist(role);
        entities.flush();
    }

    public void remove(Role role) {
        entities.remove(role);
        entities.flush();
    }

    public void flush() {
        entities.flush();
    }

    /** Makes the matrix exactly this; lines that stay as they are aren't touched. */
    public void setPermissions(long roleId, List<Permission> permissions) {
        database.update(wanted(permissions).then("""
            delete from role_permission p
            where p.role_id = ? and not exists (
                select from wanted w where w.resource = p.resource and w.action = p.action)
            """, roleId));
        addPermissions(roleId, permissions);
    }

    /** Adds the lines to the matrix; what it says already about the same resource and action is replaced. */
    public void addPermissions(long roleId, List<Permission> permissions) {
        database.update(wanted(permissions).then("""
            insert into role_permission (role_id, resource, action, scope)
            select ?, w.resource, w.action, w.scope from wanted w
            on conflict (role_id, resource, action) do update
            set scope = excluded.scope, version = role_permission.version + 1
            where role_permission.scope <> excluded.scope
            """, roleId));
    }

    /** The resources that any role's matrix speaks of. */
    public Set<ResourceType> resources() {
        return database
                .list(Sql.of("select distinct resource from role_permission"), row -> row.text("resource"))
                .stream()
                .flatMap(path -> ResourceType.ofPath(path).stream())
                .collect(Collectors.toSet());
    }

    private static Sql wanted(List<Permission> permissions) {
        List<String> lines = permissions.stream()
                .map(line -> String.join(
                        ":",
                        line.resource().path(),
                        line.action().code(),
                        line.scope().code()))
                .toList();
        return Sql.of("""
            with wanted as (
                select split_part(line, ':', 1) as resource, split_part(line, ':', 2) as action,
                       split_part(line, ':', 3) as scope
                from unnest(?) line)
            """, lines);
    }
}
