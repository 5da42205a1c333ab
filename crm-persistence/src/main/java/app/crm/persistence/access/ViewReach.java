package app.crm.persistence.access;

import app.crm.persistence.core.Sql;

/**
 * Which saved views a scope reaches: {@code own} those that one made, {@code team} also those shared with one's team or
 * with everybody, {@code all} also what others keep for themselves.
 */
public final class ViewReach {

    private ViewReach() {}

    /** @param alias of the table {@code saved_view} in the statement */
    public static Sql of(AccessPredicate access, String alias) {
        Sql own = Sql.of(alias + ".owner_id = ?", access.userId());
        return switch (access.scope()) {
            case ALL -> Sql.TRUE;
            case TEAM -> own.or(shared(access, alias));
            case OWN -> own;
            case NONE -> Sql.FALSE;
        };
    }

    private static Sql shared(AccessPredicate access, String alias) {
        Sql everybody = Sql.of(alias + ".shared = 'all'");
        return access.teamId() == null
                ? everybody
                : everybody.or(Sql.of(alias + ".shared = 'team' and " + alias + ".team_id = ?", access.teamId()));
    }
}
