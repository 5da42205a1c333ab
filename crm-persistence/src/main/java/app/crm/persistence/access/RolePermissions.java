package app.crm.persistence.access;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The matrix of each role, kept in memory under the stamp that the database changes with it. Who asks has just read the
 * stamp, so a change of a role holds at once on every node. One matrix per role is all that is kept.
 */
@ApplicationScoped
public class RolePermissions {

    private final Map<Long, Stamped> known = new ConcurrentHashMap<>();

    @Inject
    Database database;

    private record Stamped(long stamp, Map<ResourceType, Map<Action, Scope>> matrix) {}

    protected RolePermissions() {}

    public RolePermissions(Database database) {
        this.database = database;
    }

    /**
     * What the role permits.
     *
     * @param stamp the role's stamp as read a moment ago
     */
    Map<ResourceType, Map<Action, Scope>> of(long roleId, long stamp) {
        Stamped found = known.get(roleId);
        if (found == null || found.stamp() != stamp) {
            found = new Stamped(stamp, read(roleId));
            known.put(roleId, found);
        }
        return found.matrix();
    }

    private Map<ResourceType, Map<Action, Scope>> read(long roleId) {
        Map<ResourceType, Map<Action, Scope>> matrix = new EnumMap<>(ResourceType.class);
        Sql lines = Sql.of(
                "select resource || ':' || action || ':' || scope as line from role_permission where role_id = ?",
                roleId);
        for (Permission permission : database.list(lines, row -> Permission.parse(row.text("line")))) {
            matrix.computeIfAbsent(permission.resource(), resource -> new EnumMap<>(Action.class))
                    .put(permission.action(), permission.scope());
        }
        matrix.replaceAll((resource, actions) -> Collections.unmodifiableMap(actions));
        return Collections.unmodifiableMap(matrix);
    }
}
