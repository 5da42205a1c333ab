package app.crm.ejb.users;

import app.crm.ejb.auth.PasswordHasher;
import app.crm.ejb.core.ConflictException;
import app.crm.ejb.core.ForbiddenException;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.auth.CredentialRepository;
import app.crm.persistence.auth.EndReason;
import app.crm.persistence.auth.SessionRepository;
import app.crm.persistence.users.RoleDetails;
import app.crm.persistence.users.RoleRepository;
import app.crm.persistence.users.User;
import app.crm.persistence.users.UserFields;
import app.crm.persistence.users.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;

/** What a change of a user does to their access: who may give which role, and whose sessions end. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class UserAccess {

    @Inject
    RoleRepository roles;

    @Inject
    UserRepository users;

    @Inject
    CredentialRepository credentials;

    @Inject
    SessionRepository sessions;

    @Inject
    PasswordHasher hasher;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    public String nameOf(long roleId) {
        return roles.find(roleId).map(RoleDetails::name).orElseThrow();
    }

    /** The id of a role that the caller may give. */
    public long grantable(String role) {
        return grantable(role, role);
    }

    /** As {@link #grantable(String)}, taking another role away: only administrators make or unmake administrators. */
    public long grantable(String before, String after) {
        long id = roles.idOf(after)
                .orElseThrow(() -> new InvalidException(
                        "role", "unknown_role", "There is no role " + after + "; GET /roles lists them."));
        boolean touchesAdmins = before.equals(Caller.ADMIN) || after.equals(Caller.ADMIN);
        if (touchesAdmins && !currentUser.get().isAdmin() && !currentUser.get().isSystem()) {
            throw new ForbiddenException(
                    "Only an administrator may change who is administrator, or an administrator's account.");
        }
        return id;
    }

    /** There is always somebody who can let others in. */
    public void refuseToLockOut(User user, UserFields after) {
        boolean isAdmin = user.active() && nameOf(user.roleId()).equals(Caller.ADMIN);
        boolean stays = after.active() && after.role().equals(Caller.ADMIN);
        if (isAdmin && !stays && users.otherActiveMembers(user.roleId(), user.id()) == 0) {
            throw new ConflictException(
                    "last_admin", "This is the last active administrator. Make somebody else administrator first.");
        }
    }

    public void created(long userId, UserFields fields) {
        if (fields.password() != null) {
            credentials.setPassword(userId, hasher.hash(fields.password()), clock.instant());
        }
    }

    public void changed(long userId, UserFields before, UserFields after) {
        if (after.password() != null) {
            credentials.setPassword(userId, hasher.hash(after.password()), clock.instant());
            sessions.endOthers(userId, null, EndReason.PASSWORD_CHANGE, clock.instant());
        }
        if (!after.active()) {
            sessions.endOthers(userId, null, EndReason.DEACTIVATION, clock.instant());
        }
        if (!Objects.equals(before.role(), after.role())) {
            credentials.raiseEpoch(userId);
        }
    }
}
