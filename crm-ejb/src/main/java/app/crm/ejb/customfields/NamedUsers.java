package app.crm.ejb.customfields;

import app.crm.persistence.customfields.CustomFieldType;
import app.crm.persistence.imports.ImportOwnerRepository;
import app.crm.persistence.imports.PossibleOwner;
import app.crm.persistence.values.CleanText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The active users by what a cell may call them. */
@ApplicationScoped
public class NamedUsers {

    @Inject
    ImportOwnerRepository users;

    /** By folded e-mail address, and by folded name where only one has it; none where no type asks for users. */
    public Map<String, Long> forTypes(Collection<CustomFieldType> types) {
        return types.contains(CustomFieldType.USER) ? all() : Map.of();
    }

    private Map<String, Long> all() {
        List<PossibleOwner> active = users.active();
        Map<String, Long> found = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        active.forEach(user -> {
            String name = CleanText.folded(user.fullName());
            found.put(name, user.userId());
            times.merge(name, 1, Integer::sum);
        });
        found.keySet().removeIf(name -> times.get(name) > 1);
        active.forEach(user -> found.put(CleanText.folded(user.email()), user.userId()));
        return found;
    }
}
