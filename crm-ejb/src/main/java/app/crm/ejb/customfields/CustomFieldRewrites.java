package app.crm.ejb.customfields;

import app.crm.ejb.changesets.ChangeSets;
import app.crm.ejb.core.Versions;
import app.crm.ejb.jobs.Jobs;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.customfields.CustomChoice;
import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.customfields.CustomFieldFields;
import app.crm.persistence.customfields.CustomFieldRepository;
import app.crm.persistence.customfields.CustomValueRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes a definition together with the values of every record, in one statement and one change set. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CustomFieldRewrites {

    @Inject
    CustomFieldRepository fields;

    @Inject
    CustomValueRepository values;

    @Inject
    CustomFieldConversions conversions;

    @Inject
    ChangeSets changeSets;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /** The choice gets another code; where that is a choice already, both become one. Answers the records changed. */
    public long rename(long id, ChoiceRename rename) {
        CustomField field = fields.findForWrite(id).orElseThrow();
        Instant now = clock.instant();
        changeSets.begin(
                ChangeKind.BULK,
                "Renamed the choice " + rename.from() + " of " + CustomFieldService.nameOf(field) + " to "
                        + rename.to());
        long changed = values.rename(field, rename.from(), rename.to(), now);
        fields.change(id, withChoices(field, renamed(field, rename)), now);
        return changed;
    }

    /** The definition and all values go; undoing the change set brings both back. Answers the records changed. */
    public long purge(long id) {
        CustomField field = fields.findForWrite(id).orElseThrow();
        changeSets.begin(ChangeKind.DELETE, "Deleted " + CustomFieldService.nameOf(field) + " with its values");
        long changed = values.erase(field, clock.instant());
        fields.delete(id);
        jobs.submit(CustomIndexJob.KIND, new CustomIndexJob.Parameters(field));
        return changed;
    }

    /** The field gets another type, and every value with it. Answers the records changed. */
    public long convert(long id, CustomFieldFields wanted, OnFailure onFailure) {
        CustomField field = fields.findForWrite(id).orElseThrow();
        Versions.check(wanted.version(), null, field.version());
        Instant now = clock.instant();
        changeSets.begin(
                ChangeKind.BULK,
                "Changed the type of " + CustomFieldService.nameOf(field) + " from "
                        + field.type().code() + " to " + wanted.type().code());
        long changed = conversions.convert(field, wanted, onFailure, now);
        fields.change(id, wanted, now);
        jobs.submit(CustomIndexJob.KIND, new CustomIndexJob.Parameters(field.with(wanted)));
        return changed;
    }

    private static List<CustomChoice> renamed(CustomField field, ChoiceRename rename) {
        Map<String, CustomChoice> choices = new LinkedHashMap<>();
        for (CustomChoice choice : field.choices()) {
            String code = choice.code().equals(rename.from()) ? rename.to() : choice.code();
            CustomChoice kept = field.choice(code).orElse(choice);
            choices.putIfAbsent(code, new CustomChoice(code, kept.labels()));
        }
        return List.copyOf(choices.values());
    }

    private static CustomFieldFields withChoices(CustomField field, List<CustomChoice> choices) {
        return new CustomFieldFields(
                field.resource(),
                field.key(),
                field.labels(),
                field.type(),
                choices,
                field.required(),
                field.filterable(),
                field.sortable(),
                field.position(),
                field.active(),
                null);
    }
}
