package app.crm.ejb.auth;

import app.crm.ejb.security.Caller;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import java.util.Map;
import java.util.TreeMap;

/**
 * The logged-in user as they see themselves.
 *
 * @param permissions resource → action → scope, by which the page shows or hides what it offers
 */
public record Account(
        long id,
        String email,
        String fullName,
        String role,
        Long teamId,
        String language,
        String timezone,
        Map<String, Map<String, Scope>> permissions) {

    public static Account of(Caller caller) {
        return new Account(
                caller.userId(),
                caller.email(),
                caller.fullName(),
                caller.role(),
                caller.teamId(),
                caller.language(),
                caller.timezone().getId(),
                matrix(caller.permissions()));
    }

    private static Map<String, Map<String, Scope>> matrix(Map<ResourceType, Map<Action, Scope>> permissions) {
        Map<String, Map<String, Scope>> matrix = new TreeMap<>();
        permissions.forEach((resource, actions) -> {
            Map<String, Scope> byCode = new TreeMap<>();
            actions.forEach((action, scope) -> byCode.put(action.code(), scope));
            matrix.put(resource.path(), byCode);
        });
        return matrix;
    }
}
