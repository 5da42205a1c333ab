package app.crm.ejb.users;

import app.crm.ejb.auth.Account;
import app.crm.ejb.changesets.ChangeSets;
import app.crm.ejb.security.Callers;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.users.User;
import app.crm.persistence.users.UserFields;
import app.crm.persistence.users.UserRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** One's own name, language and time zone; whatever the role says, and nothing that a role decides. */
@Stateless
@PermitAll
public class OwnAccount {

    @Inject
    UserRepository users;

    @Inject
    UserAccess userAccess;

    @Inject
    ChangeSets changeSets;

    @Inject
    Callers callers;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    public Account change(UnaryOperator<AccountFields> change) {
        long id = currentUser.get().userId();
        User user = users.lock(id).orElseThrow();
        UserFields before = user.fields(userAccess.nameOf(user.roleId()));
        AccountFields typed = change.apply(new AccountFields(before.fullName(), before.language(), before.timezone()));
        UserFields clean = UserRules.clean(new UserFields(
                before.email(),
                typed.fullName(),
                before.role(),
                before.teamId(),
                typed.language(),
                typed.timezone(),
                before.active(),
                null,
                null));
        if (!clean.equals(before)) {
            changeSets.begin(ChangeKind.EDIT, "Edited the user " + clean.fullName());
            user.apply(clean, user.roleId(), clock.instant());
            users.flush();
        }
        return Account.of(callers.active(id));
    }
}
