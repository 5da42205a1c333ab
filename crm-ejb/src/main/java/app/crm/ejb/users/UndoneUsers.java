package app.crm.ejb.users;

import app.crm.ejb.changesets.Undone;
import app.crm.ejb.core.ConflictException;
import app.crm.ejb.core.ForbiddenException;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.auth.EndReason;
import app.crm.persistence.auth.SessionRepository;
import app.crm.persistence.users.RoleRepository;
import app.crm.persistence.users.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Undo is no way around the rules over users: an active administrator stays, and only administrators make others so. */
@ApplicationScoped
public class UndoneUsers {

    private static final long NOBODY = 0;

    @Inject
    UserRepository users;

    @Inject
    RoleRepository roles;

    @Inject
    SessionRepository sessions;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    void onUndone(@Observes Undone undo) {
        if (!users.isTouchedBy(undo.undoingId())) {
            return;
        }
        long adminRole = roles.idOf(Caller.ADMIN).orElseThrow();
        if (!currentUser.get().isAdmin() && users.changesMembersOf(adminRole, undo.undoingId())) {
            throw new ForbiddenException("Only an administrator may take back who is administrator.");
        }
        if (users.otherActiveMembers(adminRole, NOBODY) == 0) {
            throw new ConflictException(
                    "last_admin", "This would leave no active administrator. Make somebody administrator first.");
        }
        users.inactiveAmong(undo.undoingId())
                .forEach(user -> sessions.endOthers(user, null, EndReason.DEACTIVATION, clock.instant()));
    }
}
