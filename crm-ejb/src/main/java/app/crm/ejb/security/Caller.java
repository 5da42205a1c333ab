package app.crm.ejb.security;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.CallerRow;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/**
 * The person (or the system itself) in whose name something is done.
 *
 * @param userId the user's id; 0 for the system
 * @param role the name of the user's role, such as {@code manager}
 * @param teamId null where the user is in no team
 * @param language two letters, such as {@code fr}
 */
public record Caller(
        long userId,
        String fullName,
        String email,
        String role,
        Long teamId,
        String language,
        ZoneId timezone,
        Map<ResourceType, Map<Action, Scope>> permissions) {

    public static final String ADMIN = "admin";

    private static final String SYSTEM = "system";

    public static Caller of(CallerRow row) {
        return new Caller(
                row.userId(),
                row.fullName(),
                row.email(),
                row.role(),
                row.teamId(),
                row.language(),
                ZoneId.of(row.timezone()),
                row.permissions());
    }

    /** For what the product does of itself: the first start, clean-up. It may do everything. */
    static Caller system() {
        return new Caller(0, "System", null, SYSTEM, null, "en", ZoneId.of("UTC"), everything());
    }

    public boolean isSystem() {
        return userId == 0;
    }

    public boolean isAdmin() {
        return ADMIN.equals(role);
    }

    /** How far the action reaches; {@code NONE} where the role says nothing. */
    public Scope scope(ResourceType resource, Action action) {
        return permissions.getOrDefault(resource, Map.of()).getOrDefault(action, Scope.NONE);
    }

    public boolean may(ResourceType resource, Action action) {
        return scope(resource, action) != Scope.NONE;
    }

    /** The condition that keeps a statement to the rows the action reaches. */
    public AccessPredicate access(ResourceType resource, Action action) {
        return new AccessPredicate(scope(resource, action), userId, teamId);
    }

    private static Map<ResourceType, Map<Action, Scope>> everything() {
        Map<ResourceType, Map<Action, Scope>> matrix = new EnumMap<>(ResourceType.class);
        for (ResourceType resource : ResourceType.values()) {
            Map<Action, Scope> actions = matrix.computeIfAbsent(resource, any -> new EnumMap<>(Action.class));
            for (Action action : Action.values()) {
                actions.put(action, Scope.ALL);
            }
        }
        return matrix;
    }
}
