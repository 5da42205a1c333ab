package app.crm.ejb.customfields;

import app.crm.ejb.core.FieldChecks;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.customfields.CustomChoice;
import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.customfields.CustomFieldFields;
import app.crm.persistence.customfields.CustomTable;
import app.crm.persistence.customfields.Labels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the definition of a custom field must be. */
final class CustomFieldRules {

    private static final String KEY = "[a-z][A-Za-z0-9_]{0,39}";
    private static final String CODE = "[a-z0-9][a-z0-9_]{0,59}";
    private static final int MAX_CHOICES = 500;
    private static final int MAX_POSITION = 10_000;

    private final FieldChecks checks = new FieldChecks();

    /**
     * The definition normalised; or one refusal that names every wrong field.
     *
     * @param before the stored definition, or null for a new one
     */
    CustomFieldFields clean(CustomFieldFields given, CustomField before) {
        CustomFieldFields typed = before == null ? given : withoutRemainders(given, before);
        checkIdentity(typed, before);
        if (typed.type() == null) {
            checks.refuse("type", "required", "Give the type of the values.");
        }
        Labels labels = labels("labels", typed.labels());
        List<CustomChoice> choices = choices(typed);
        checks.throwIfAny();
        if (typed.sortable() && !typed.type().hasOrder()) {
            checks.refuse("sortable", "no_order", "Values of this type have no order.");
        }
        if (typed.position() != null && (typed.position() < 0 || typed.position() > MAX_POSITION)) {
            checks.refuse("position", "out_of_range", "Give a whole number from 0 to " + MAX_POSITION + ".");
        }
        checks.throwIfAny();
        return new CustomFieldFields(
                typed.resource(),
                typed.key(),
                labels,
                typed.type(),
                choices,
                typed.required(),
                typed.filterable(),
                typed.sortable(),
                typed.position(),
                typed.active(),
                null);
    }

    /** Who gives another type need not know what that type has no use for: choices and an order that it doesn't have. */
    private static CustomFieldFields withoutRemainders(CustomFieldFields typed, CustomField before) {
        if (typed.type() == null || typed.type() == before.type()) {
            return typed;
        }
        boolean remain =
                typed.choices().equals(before.choices()) && !typed.type().hasChoices();
        boolean ordered = typed.sortable() && (typed.type().hasOrder() || !before.sortable());
        return new CustomFieldFields(
                typed.resource(),
                typed.key(),
                typed.labels(),
                typed.type(),
                remain ? List.of() : typed.choices(),
                typed.required(),
                typed.filterable(),
                ordered,
                typed.position(),
                typed.active(),
                typed.version());
    }

    private void checkIdentity(CustomFieldFields typed, CustomField before) {
        if (before != null) {
            refuseMove("resource", typed.resource() == before.resource());
            refuseMove("key", before.key().equals(typed.key()));
            return;
        }
        if (typed.resource() == null || !CustomTable.resources().contains(typed.resource())) {
            String known =
                    CustomTable.resources().stream().map(ResourceType::path).collect(Collectors.joining(", "));
            checks.refuse("resource", "unknown_resource", "Give the records that have it, one of " + known + ".");
        }
        if (typed.key() == null || !typed.key().matches(KEY)) {
            checks.refuse(
                    "key",
                    "invalid_key",
                    "Use up to 40 letters without accents, digits and _, beginning with a small letter.");
        }
    }

    private void refuseMove(String field, boolean same) {
        if (!same) {
            checks.refuse(field, "read_only", "Values are stored under it. Define another field instead.");
        }
    }

    private Labels labels(String field, Labels typed) {
        if (typed == null) {
            checks.refuse(field, "required", "Give labels.fr and labels.en.");
            return null;
        }
        return new Labels(
                checks.requiredText(field + ".fr", typed.fr(), 100),
                checks.requiredText(field + ".en", typed.en(), 100));
    }

    private List<CustomChoice> choices(CustomFieldFields typed) {
        boolean wanted = typed.type() != null && typed.type().hasChoices();
        if (!wanted && !typed.choices().isEmpty()) {
            checks.refuse("choices", "no_choices", "Only fields of type choice and multi-choice have choices.");
        }
        if (wanted && typed.choices().isEmpty()) {
            checks.refuse("choices", "required", "Give at least one choice.");
        }
        if (typed.choices().size() > MAX_CHOICES) {
            checks.refuse("choices", "too_many", "Give at most " + MAX_CHOICES + " choices.");
            return List.of();
        }
        List<CustomChoice> choices = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int index = 0; index < typed.choices().size(); index++) {
            choices.add(choice("choices[" + index + "]", typed.choices().get(index), codes));
        }
        return choices;
    }

    private CustomChoice choice(String field, CustomChoice typed, Set<String> codes) {
        checkCode(field + ".code", typed.code());
        if (!codes.add(typed.code())) {
            checks.refuse(field + ".code", "duplicate_choice", "Each code stands for one choice.");
        }
        return new CustomChoice(typed.code(), labels(field + ".labels", typed.labels()));
    }

    private void checkCode(String field, String code) {
        if (code == null || !code.matches(CODE)) {
            checks.refuse(field, "invalid_code", "Use up to 60 small letters without accents, digits and _.");
        }
    }

    /** A choice's new code. */
    static void requireCode(String field, String code) {
        CustomFieldRules rules = new CustomFieldRules();
        rules.checkCode(field, code);
        rules.checks.throwIfAny();
    }
}
