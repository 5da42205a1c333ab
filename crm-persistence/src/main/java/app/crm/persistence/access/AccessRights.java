package app.crm.persistence.access;

/** What a caller may do, resource by resource. */
@FunctionalInterface
public interface AccessRights {
    AccessPredicate access(ResourceType resource, Action action);
}
