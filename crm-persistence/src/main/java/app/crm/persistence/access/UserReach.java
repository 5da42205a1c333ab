package app.crm.persistence.access;

import app.crm.persistence.core.Sql;

/** Which users and teams a scope reaches; they have no owner: {@code own} is oneself, {@code team} one's own team. */
public final class UserReach {

    private UserReach() {}

    /** @param alias of the table {@code app_user} in the statement */
    public static Sql users(AccessPredicate access, String alias) {
        Sql self = Sql.of(alias + ".id = ?", access.userId());
        return switch (access.scope()) {
            case ALL -> Sql.TRUE;
            case TEAM -> access.teamId() == null ? self : self.or(Sql.of(alias + ".team_id = ?", access.teamId()));
            case OWN -> self;
            case NONE -> Sql.FALSE;
        };
    }

    /** @param alias of the table {@code team} in the statement */
    public static Sql teams(AccessPredicate access, String alias) {
        return switch (access.scope()) {
            case ALL -> Sql.TRUE;
            case TEAM, OWN -> access.teamId() == null ? Sql.FALSE : Sql.of(alias + ".id = ?", access.teamId());
            case NONE -> Sql.FALSE;
        };
    }
}
