package app.crm.ejb.customfields;

import app.crm.ejb.core.ConflictException;
import app.crm.ejb.core.FieldError;
import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.customfields.CustomFieldFields;
import app.crm.persistence.customfields.CustomValueRepository;
import java.util.ArrayList;
import java.util.List;

/** The values that records have of a field, which a change of its definition must not make meaningless. */
final class StoredValues {

    private final CustomValueRepository values;
    private final CustomField field;

    /** @param field locked, so that nobody stores a value while it is looked at */
    StoredValues(CustomValueRepository values, CustomField field) {
        this.values = values;
        this.field = field;
    }

    /** Refuses to drop a choice that records have. */
    void requireChoices(CustomFieldFields wanted) {
        List<FieldError> used = new ArrayList<>();
        List<String> kept =
                wanted.choices().stream().map(choice -> choice.code()).toList();
        for (String code : field.codes()) {
            long count = kept.contains(code) ? 0 : values.count(field, code);
            if (count > 0) {
                used.add(new FieldError(
                        "choices",
                        "choice_in_use",
                        count + " records have the choice " + code + ". Rename it to another one first."));
            }
        }
        if (!used.isEmpty()) {
            throw new ConflictException("choice_in_use", used.get(0).message(), used);
        }
    }
}
