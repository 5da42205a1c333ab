package app.crm.ejb.users;

import static app.crm.persistence.access.Action.BULK;
import static app.crm.persistence.access.Action.CREATE;
import static app.crm.persistence.access.Action.DELETE;
import static app.crm.persistence.access.Action.EXPORT;
import static app.crm.persistence.access.Action.IMPORT;
import static app.crm.persistence.access.Action.MANAGE;
import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.Action.UPDATE;

import app.crm.ejb.security.Caller;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.Permission;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The roles that the product ships, as they are before an administrator edits them. */
enum DefaultRoles {
    ADMIN("Administrator"),
    MANAGER("Manager"),
    USER("User"),
    VIEWER("Viewer");

    private static final Set<ResourceType> ADMINISTRATION = EnumSet.of(
            ResourceType.USERS,
            ResourceType.TEAMS,
            ResourceType.ROLES,
            ResourceType.ACCESS_LOG,
            ResourceType.CUSTOM_FIELDS);

    /** What users and viewers see nothing of. */
    private static final Set<ResourceType> HIDDEN = EnumSet.of(ResourceType.ROLES, ResourceType.ACCESS_LOG);

    private static final Map<Action, Scope> OF_USERS = Map.of(
            CREATE, Scope.TEAM,
            READ, Scope.TEAM,
            UPDATE, Scope.TEAM,
            DELETE, Scope.OWN,
            EXPORT, Scope.TEAM,
            IMPORT, Scope.TEAM,
            BULK, Scope.TEAM);

    private final String displayName;

    DefaultRoles(String displayName) {
        this.displayName = displayName;
    }

    /** As users carry it; the first one is {@link Caller#ADMIN}. */
    String roleName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String displayName() {
        return displayName;
    }

    List<Permission> permissions() {
        List<Permission> lines = new ArrayList<>();
        for (ResourceType resource : ResourceType.governed()) {
            for (Action action : Action.values()) {
                Scope scope = scope(resource, action);
                if (scope != Scope.NONE) {
                    lines.add(new Permission(resource, action, scope));
                }
            }
        }
        return lines;
    }

    private Scope scope(ResourceType resource, Action action) {
        return resource == ResourceType.VIEWS && this != ADMIN ? ofViews(action) : ofRecords(resource, action);
    }

    private Scope ofRecords(ResourceType resource, Action action) {
        return switch (this) {
            case ADMIN -> Scope.ALL;
            case MANAGER -> manager(resource, action);
            case USER ->
                ADMINISTRATION.contains(resource)
                        ? readTeam(resource, action)
                        : shared(resource, OF_USERS.getOrDefault(action, Scope.NONE));
            case VIEWER -> shared(resource, readTeam(resource, action));
        };
    }

    /** Everybody keeps views and reads those that are shared with them; only who made one changes it. */
    private static Scope ofViews(Action action) {
        return switch (action) {
            case READ -> Scope.TEAM;
            case CREATE, UPDATE, DELETE -> Scope.OWN;
            default -> Scope.NONE;
        };
    }

    /** Tags belong to no team and no owner: what a team may do with records it may do with every tag. */
    private static Scope shared(ResourceType resource, Scope scope) {
        if (resource != ResourceType.TAGS) {
            return scope;
        }
        return scope == Scope.TEAM ? Scope.ALL : Scope.NONE;
    }

    private static Scope manager(ResourceType resource, Action action) {
        boolean allowed = ADMINISTRATION.contains(resource) ? action == READ : action != MANAGE;
        return allowed ? Scope.ALL : Scope.NONE;
    }

    private static Scope readTeam(ResourceType resource, Action action) {
        return action == READ && !HIDDEN.contains(resource) ? Scope.TEAM : Scope.NONE;
    }
}
