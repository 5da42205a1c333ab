package app.crm.ejb.imports;

import app.crm.ejb.customfields.CustomCells;
import app.crm.ejb.customfields.NamedUsers;
import app.crm.ejb.imports.fields.ImportField;
import app.crm.ejb.imports.fields.ImportFields;
import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.customfields.CustomFieldRepository;
import app.crm.persistence.imports.ImportTarget;
import app.crm.persistence.values.CleanText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The fields that a file can fill: those that the product ships, and those that the firm has defined. */
@ApplicationScoped
public class OfferedFields {

    @Inject
    CustomFieldRepository customFields;

    @Inject
    NamedUsers users;

    /** The definitions stay as they are until the transaction ends: their values may be about to be stored. */
    ImportFields of(ImportTarget target) {
        List<CustomField> defined = customFields.held(target.resource()).stream()
                .filter(CustomField::active)
                .toList();
        Map<String, Long> named =
                users.forTypes(defined.stream().map(CustomField::type).toList());
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
}
