package app.crm.persistence.access;

import java.util.List;

/** One line of a role's matrix: how far the action reaches on the resource. */
public record Permission(ResourceType resource, Action action, Scope scope) {

    public static List<Permission> parseAll(List<String> lines) {
        return lines.stream().map(Permission::parse).toList();
    }

    /** Reads {@code people:read:team}, the form in which the database hands a role's lines over. */
    static Permission parse(String line) {
        String[] parts = line.split(":");
        ResourceType resource = ResourceType.ofPath(parts[0])
                .orElseThrow(
                        () -> new IllegalStateException("A role has a permission on the unknown resource " + parts[0]));
        return new Permission(resource, Action.ofCode(parts[1]), Scope.ofCode(parts[2]));
    }
}
