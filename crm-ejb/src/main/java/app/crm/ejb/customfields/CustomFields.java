package app.crm.ejb.customfields;

import app.crm.ejb.core.FieldChecks;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.assignment.AssigneeRepository;
import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.customfields.CustomFieldRepository;
import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.values.InvalidValue;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks and normalises the custom values of a record before it is stored. */
@ApplicationScoped
public class CustomFields {

    @Inject
    CustomFieldRepository definitions;

    @Inject
    AssigneeRepository users;

    /**
     * The values as they are stored; what is wrong is told to the checks as {@code custom.key}. A value that stays as it
     * was is let be, so that a definition that became stricter doesn't stand in the way of other edits.
     *
     * @param before of the stored record, or null for a new one
     */
    public CustomValues clean(ResourceType resource, CustomValues typed, CustomValues before, FieldChecks checks) {
        if (typed.equals(before)) {
            return typed;
        }
        CustomValues had = before == null ? CustomValues.NONE : before;
        // Only who stores values has to keep the definitions from changing meanwhile.
        List<CustomField> fields = typed.isEmpty() ? definitions.of(resource) : definitions.held(resource);
        Map<String, JsonNode> clean = new LinkedHashMap<>();
        fields.forEach(field -> clean.put(field.key(), value(field, typed, had, before == null, checks)));
        keepUndefined(Set.copyOf(clean.keySet()), typed, had, clean, checks);
        return new CustomValues(clean);
    }

    private JsonNode value(
            CustomField field, CustomValues typed, CustomValues had, boolean creating, FieldChecks checks) {
        JsonNode given = typed.get(field.key());
        JsonNode old = had.get(field.key());
        if (given != null && given.equals(old)) {
            return old;
        }
        JsonNode value = given == null ? null : checked(field, given, checks);
        if (given != null && !field.active()) {
            checks.refuse(field.name(), "inactive_field", "This field is no longer filled in; leave it as it is.");
        }
        boolean emptied = value == null && (given == null || CustomValueReader.isBlank(given));
        if (field.required() && field.active() && emptied && (creating || old != null)) {
            checks.refuse(field.name(), "required", "Give a value.");
        }
        return value;
    }

    private JsonNode checked(CustomField field, JsonNode given, FieldChecks checks) {
        try {
            return CustomValueReader.read(
                    field, given, id -> users.findActiveUser(id).isPresent());
        } catch (InvalidValue invalid) {
            checks.refuse(field.name(), invalid.code(), invalid.getMessage());
            return null;
        }
    }

    /** Values of removed fields stay until they are purged, whatever a client sends that doesn't see them. */
    private static void keepUndefined(
            Set<String> defined,
            CustomValues typed,
            CustomValues had,
            Map<String, JsonNode> clean,
            FieldChecks checks) {
        had.byKey().forEach((key, value) -> {
            if (!defined.contains(key)) {
                clean.put(key, value);
            }
        });
        typed.byKey().forEach((key, value) -> {
            if (!defined.contains(key) && !value.equals(had.get(key))) {
                checks.refuse(
                        CustomField.PREFIX + key,
                        "unknown_custom_field",
                        "There is no such custom field. GET /custom-fields lists those that are defined.");
            }
        });
    }
}
