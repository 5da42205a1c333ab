package app.crm.persistence.access;

import app.crm.persistence.core.Sql;

/**
 * Which rows a caller reaches, as one SQL condition. The same object guards list, count, search, export, bulk and single
 * reads, so they can't disagree.
 *
 * @param scope how far the permission for the resource and action reaches
 * @param userId the caller
 * @param teamId the caller's team, or null
 */
public record AccessPredicate(Scope scope, long userId, Long teamId) {

    /** Reaches every row: for jobs that act for the firm, never for a person's request. */
    public static AccessPredicate unrestricted() {
        return new AccessPredicate(Scope.ALL, 0, null);
    }

    /**
     * The condition on a table with {@code owner_id} and {@code team_id}.
     *
     * @param alias the table's alias in the statement; from code, never from a person
     */
    public Sql on(String alias) {
        return switch (scope) {
            case ALL -> Sql.TRUE;
            case TEAM -> teamId == null ? own(alias) : own(alias).or(Sql.of(alias + ".team_id = ?", teamId));
            case OWN -> own(alias);
            case NONE -> Sql.FALSE;
        };
    }

    /** The condition on a table whose rows belong to their assignee as much as to their owner. */
    public Sql onAssigned(String alias) {
        return switch (scope) {
            case ALL, NONE -> on(alias);
            case TEAM, OWN -> on(alias).or(Sql.of(alias + ".assignee_id = ?", userId));
        };
    }

    /** {@link #on} or {@link #onAssigned}, as is right for the resource. */
    public Sql on(ResourceType resource, String alias) {
        return resource.isAssigned() ? onAssigned(alias) : on(alias);
    }

    private Sql own(String alias) {
        return Sql.of(alias + ".owner_id = ?", userId);
    }
}
