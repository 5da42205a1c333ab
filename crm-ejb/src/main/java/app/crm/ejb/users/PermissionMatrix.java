package app.crm.ejb.users;

import app.crm.ejb.core.FieldChecks;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.Permission;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a role's matrix as a request writes it. Lines that say {@code none} are left out: absence means the same. */
final class PermissionMatrix {

    private PermissionMatrix() {}

    static List<Permission> read(Map<String, Map<String, String>> typed, FieldChecks checks) {
        List<Permission> lines = new ArrayList<>();
        if (typed == null) {
            checks.refuse("permissions", "required", "Give the permissions by resource and action.");
            return lines;
        }
        typed.forEach((resource, actions) -> readResource(resource, actions, lines, checks));
        return lines;
    }

    private static void readResource(
            String resource, Map<String, String> actions, List<Permission> lines, FieldChecks checks) {
        String field = "permissions." + resource;
        Optional<ResourceType> type = ResourceType.ofPath(resource).filter(ResourceType.governed()::contains);
        if (type.isEmpty() || actions == null) {
            checks.refuse(field, "unknown_resource", "Use one of the resources that GET /roles shows for admin.");
            return;
        }
        actions.forEach((action, scope) -> {
            Optional<Action> known = constant(Action.values(), action);
            Optional<Scope> reach = constant(Scope.values(), scope);
            if (known.isEmpty()) {
                checks.refuse(field + "." + action, "unknown_action", "Use one of " + names(Action.values()) + ".");
            } else if (reach.isEmpty()) {
                checks.refuse(field + "." + action, "unknown_scope", "Use one of " + names(Scope.values()) + ".");
            } else if (reach.get() != Scope.NONE) {
                lines.add(new Permission(type.get(), known.get(), reach.get()));
            }
        });
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, String code) {
        return Arrays.stream(values).filter(value -> code(value).equals(code)).findFirst();
    }

    private static <E extends Enum<E>> String names(E[] values) {
        return String.join(
                ", ", Arrays.stream(values).map(PermissionMatrix::code).toList());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }
}
