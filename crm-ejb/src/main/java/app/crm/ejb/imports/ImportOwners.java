package app.crm.ejb.imports;

import app.crm.ejb.imports.fields.RowContext;
import app.crm.ejb.security.Caller;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.Scope;
import app.crm.persistence.imports.ImportOwnerRepository;
import app.crm.persistence.imports.ImportTarget;
import app.crm.persistence.imports.PossibleOwner;
import app.crm.persistence.values.CleanText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** To whom the rows of a file may give their records. */
@ApplicationScoped
public class ImportOwners {

    @Inject
    ImportOwnerRepository users;

    /** By e-mail address and by full name; a name that two users share finds neither. */
    Map<String, RowContext.Owner> of(ImportTarget target, Caller caller) {
        Map<String, RowContext.Owner> owners = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (PossibleOwner user : users.active()) {
            if (reaches(caller, caller.scope(target.resource(), Action.CREATE), user)) {
                RowContext.Owner owner = new RowContext.Owner(user.userId(), user.teamId());
                owners.put(CleanText.folded(user.email()), owner);
                String name = CleanText.folded(user.fullName());
                owners.put(name, owner);
                names.merge(name, 1, Integer::sum);
            }
        }
        names.forEach((name, count) -> {
            if (count > 1) {
                owners.remove(name);
            }
        });
        return owners;
    }

    private static boolean reaches(Caller caller, Scope scope, PossibleOwner user) {
        boolean self = user.userId() == caller.userId();
        return switch (scope) {
            case ALL -> true;
            case TEAM -> self || caller.teamId() != null && caller.teamId().equals(user.teamId());
            case OWN, NONE -> self;
        };
    }
}
