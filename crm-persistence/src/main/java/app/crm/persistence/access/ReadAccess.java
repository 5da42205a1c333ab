package app.crm.persistence.access;

/** What a caller may read of each resource: for answers that show more than one kind of record. */
@FunctionalInterface
public interface ReadAccess {
    AccessPredicate to(ResourceType resource);
}
