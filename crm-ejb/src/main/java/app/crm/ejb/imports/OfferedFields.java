package app.crm.ejb.imports;

import app.crm.ejb.customfields.CustomCells;
import app.crm.ejb.imports.fields.ImportField;
import app.crm.ejb.imports.fields.ImportFields;
import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.customfields.CustomFieldRepository;
import app.crm.persistence.customfields.CustomFieldType;
import app.crm.persistence.imports.ImportOwnerRepository;
import app.crm.persistence.imports.ImportTarget;
import app.crm.persistence.imports.PossibleOwner;
import app.crm.persistence.values.CleanText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields that a file can fill: those that the product ships, and those that the firm has defined. */
@ApplicationScoped
public class OfferedFields {

    @Inject
    CustomFieldRepository customFields;

    @Inject
    ImportOwnerRepository users;

    /** The definitions stay as they are until the transaction ends: their values may be about to be stored. */
    ImportFields of(ImportTarget target) {
        List<CustomField> defined = customFields.held(target.resource()).stream()
                .filter(CustomField::active)
                .toList();
        Map<String, Long> named =
                defined.stream().anyMatch(field -> field.type() == CustomFieldType.USER) ? users() : Map.of();
        return ImportFields.of(target)
                .with(defined.stream().map(field -> field(field, named)).toList());
    }

    private static ImportField field(CustomField field, Map<String, Long> users) {
        CustomCells cells = new CustomCells(field, users);
        return ImportField.custom(
                field,
                (cell, context) -> new String[] {cells.read(cell)},
                List.of(
                        CleanText.folded(field.key()),
                        CleanText.folded(field.labels().fr()),
                        CleanText.folded(field.labels().en())));
    }

    /** By e-mail address, and by name where only one has it. */
    private Map<String, Long> users() {
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
