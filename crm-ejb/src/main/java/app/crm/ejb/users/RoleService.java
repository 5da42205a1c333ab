package app.crm.ejb.users;

import static app.crm.persistence.access.Action.CREATE;
import static app.crm.persistence.access.Action.DELETE;
import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.Action.UPDATE;
import static app.crm.persistence.access.ResourceType.ROLES;

import app.crm.ejb.changesets.ChangeSets;
import app.crm.ejb.core.ConflictException;
import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.core.ForbiddenException;
import app.crm.ejb.core.Reach;
import app.crm.ejb.core.Versions;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Guards;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.Permission;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.users.Role;
import app.crm.persistence.users.RoleDetails;
import app.crm.persistence.users.RoleFields;
import app.crm.persistence.users.RoleRepository;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/** Roles and their matrices. Only administrators change them; the administrator's own matrix is fixed. */
@Stateless
@Guards(ROLES)
public class RoleService {

    private static final int MAX_NAME = 100;

    @Inject
    RoleRepository roles;

    @Inject
    ChangeSets changeSets;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Requires(action = READ)
    public List<RoleDetails> list() {
        return roles.list();
    }

    @Requires(action = READ)
    public RoleDetails get(long id) {
        return roles.find(id).orElseThrow(() -> Reach.absent("role", id));
    }

    @Requires(action = CREATE)
    public RoleDetails create(RoleFields typed) {
        requireAdmin();
        FieldChecks checks = new FieldChecks();
        String name = checks.requiredText("name", typed.name(), 50);
        if (name != null && !name.matches("[a-z][a-z0-9_]{0,49}")) {
            checks.refuse("name", "invalid_name", "Use lower-case letters, digits and _, beginning with a letter.");
        }
        String displayName = checks.requiredText("displayName", typed.displayName(), MAX_NAME);
        List<Permission> matrix = PermissionMatrix.read(typed.permissions(), checks);
        checks.throwIfAny();
        changeSets.begin(ChangeKind.CREATE, "Created the role " + name);
        Role role = new Role(name, displayName, false, clock.instant());
        roles.add(role);
        roles.setPermissions(role.id(), matrix);
        return get(role.id());
    }

    @Requires(action = UPDATE)
    public RoleDetails change(long id, Integer expectedVersion, UnaryOperator<RoleFields> change) {
        requireAdmin();
        Role role = forWrite(id);
        RoleDetails before = get(id);
        RoleFields typed =
                change.apply(new RoleFields(before.name(), before.displayName(), before.permissions(), null));
        Versions.check(expectedVersion, typed.version(), role.version());
        FieldChecks checks = new FieldChecks();
        String displayName = checks.requiredText("displayName", typed.displayName(), MAX_NAME);
        List<Permission> matrix = PermissionMatrix.read(typed.permissions(), checks);
        refuseRename(role, typed, checks);
        checks.throwIfAny();
        refuseFixedMatrix(role, before, typed);
        changeSets.begin(ChangeKind.EDIT, "Edited the role " + role.name());
        role.change(displayName, clock.instant());
        roles.flush();
        roles.setPermissions(id, matrix);
        return get(id);
    }

    @Requires(action = DELETE)
    public void delete(long id, Integer expectedVersion) {
        requireAdmin();
        Role role = forWrite(id);
        Versions.check(expectedVersion, null, role.version());
        if (role.builtIn()) {
            throw new ConflictException("built_in_role", "The product ships this role; it can be edited, not deleted.");
        }
        long members = get(id).members();
        if (members > 0) {
            throw new ConflictException("role_in_use", members + " users have this role. Give them another one first.");
        }
        changeSets.begin(ChangeKind.DELETE, "Deleted the role " + role.name());
        roles.setPermissions(id, List.of());
        roles.remove(role);
    }

    private Role forWrite(long id) {
        return roles.lock(id).orElseThrow(() -> Reach.absent("role", id));
    }

    /** Whoever could edit roles could make themselves everything. */
    private void requireAdmin() {
        if (!currentUser.get().isAdmin()) {
            throw new ForbiddenException("Only an administrator may change roles.");
        }
    }

    private static void refuseRename(Role role, RoleFields typed, FieldChecks checks) {
        if (!role.name().equals(typed.name())) {
            checks.refuse("name", "read_only", "A role keeps its name; change displayName instead.");
        }
    }

    private static void refuseFixedMatrix(Role role, RoleDetails before, RoleFields typed) {
        if (role.name().equals(Caller.ADMIN) && !before.permissions().equals(typed.permissions())) {
            throw new ConflictException(
                    "admin_role_fixed",
                    "Administrators may do everything, so that nobody is locked out. Make another role.");
        }
    }
}
