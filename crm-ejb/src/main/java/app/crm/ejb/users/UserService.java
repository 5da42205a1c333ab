package app.crm.ejb.users;

import static app.crm.persistence.access.Action.CREATE;
import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.Action.UPDATE;
import static app.crm.persistence.access.ResourceType.USERS;

import app.crm.ejb.changesets.ChangeSets;
import app.crm.ejb.core.Reach;
import app.crm.ejb.core.Versions;
import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.records.EditableRecords;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Guards;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Action;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.users.User;
import app.crm.persistence.users.UserDetails;
import app.crm.persistence.users.UserFields;
import app.crm.persistence.users.UserRepository;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Users. A changed role, a new password and a deactivation hold at once: {@link UserAccess} sees to it. */
@Stateless
@Guards(USERS)
public class UserService extends EditableRecords<UserFields, UserDetails> {

    @Inject
    UserRepository users;

    @Inject
    UserAccess userAccess;

    @Inject
    ChangeSets changeSets;

    @Inject
    CurrentUser currentUser;

    @Inject
    Viewpoints viewpoints;

    @Inject
    Clock clock;

    @Override
    @Requires(action = READ)
    public UserDetails get(long id) {
        return users.find(access(READ), id).orElseThrow(() -> Reach.absent("user", id));
    }

    @Override
    @Requires(action = READ)
    public Page<UserDetails> page(PageRequest request) {
        return users.page(access(READ), viewpoints.current(), request);
    }

    @Override
    @Requires(action = CREATE)
    public UserDetails create(UserFields typed) {
        UserFields clean = UserRules.clean(typed);
        long roleId = userAccess.grantable(clean.role());
        User user = new User(clean, roleId, clock.instant());
        changeSets.begin(ChangeKind.CREATE, "Created the user " + user.fullName());
        users.add(user);
        userAccess.created(user.id(), clean);
        return get(user.id());
    }

    @Override
    @Requires(action = UPDATE)
    public UserDetails change(long id, Integer expectedVersion, UnaryOperator<UserFields> change) {
        User user = forWrite(id);
        UserFields before = user.fields(userAccess.nameOf(user.roleId()));
        UserFields typed = change.apply(before);
        Versions.check(expectedVersion, typed.version(), user.version());
        UserFields clean = UserRules.clean(typed);
        long roleId = userAccess.grantable(before.role(), clean.role());
        userAccess.refuseToLockOut(user, clean);
        changeSets.begin(ChangeKind.EDIT, "Edited the user " + user.fullName());
        user.apply(clean, roleId, clock.instant());
        users.flush();
        userAccess.changed(id, before, clean);
        return get(id);
    }

    private User forWrite(long id) {
        Optional<User> user = users.find(access(UPDATE), id).flatMap(reachable -> users.lock(id));
        return Reach.orRefuse(user, () -> users.find(access(READ), id).isPresent(), "user", id);
    }

    private AccessPredicate access(Action action) {
        return currentUser.get().access(USERS, action);
    }
}
