package app.crm.ejb.customfields;

import static app.crm.persistence.access.Action.CREATE;
import static app.crm.persistence.access.Action.DELETE;
import static app.crm.persistence.access.Action.MANAGE;
import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.Action.UPDATE;
import static app.crm.persistence.access.ResourceType.CUSTOM_FIELDS;

import app.crm.ejb.changesets.ChangeSets;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.core.NotFoundException;
import app.crm.ejb.core.Versions;
import app.crm.ejb.jobs.Jobs;
import app.crm.ejb.security.Guards;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.customfields.CustomFieldFields;
import app.crm.persistence.customfields.CustomFieldRepository;
import app.crm.persistence.customfields.CustomIndexRepository;
import app.crm.persistence.customfields.CustomTable;
import app.crm.persistence.customfields.CustomValueRepository;
import app.crm.persistence.customfields.FieldUsage;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The definitions of custom fields. Everybody reads them; only administrators change them. */
@Stateless
@Guards(CUSTOM_FIELDS)
public class CustomFieldService {

    private static final int MAX_FIELDS = 200;

    /** So many records are rewritten within a request; more are a job. */
    private static final long INLINE = 10_000;

    @Inject
    CustomFieldRepository fields;

    @Inject
    CustomValueRepository values;

    @Inject
    CustomIndexRepository indexes;

    @Inject
    CustomFieldRewrites rewrites;

    @Inject
    CustomFieldConversions conversions;

    @Inject
    ChangeSets changeSets;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /**
     * @param path of the resource, or null for all
     * @param removed whether to list the removed fields instead of those in use
     */
    @Requires(action = READ)
    public List<CustomFieldDetails> list(String path, boolean removed) {
        ResourceType resource = path == null ? null : resource(path);
        List<CustomField> found = fields.list(resource, removed);
        Set<Long> usable = indexes.usable(found);
        return found.stream()
                .map(field -> details(field, usable.contains(field.id())))
                .toList();
    }

    @Requires(action = READ)
    public CustomFieldDetails get(long id) {
        return details(fields.find(id).orElseThrow(() -> absent(id)));
    }

    /** What a change or a removal of the field would touch; of a removed field, what it would bring back. */
    @Requires(action = UPDATE)
    public FieldUsage usage(long id) {
        return values.usage(fields.find(id).orElseThrow(() -> absent(id)));
    }

    @Requires(action = CREATE)
    public CustomFieldDetails create(CustomFieldFields typed) {
        CustomFieldFields clean = new CustomFieldRules().clean(typed, null);
        if (fields.count(clean.resource()) >= MAX_FIELDS) {
            throw new InvalidException(
                    "resource",
                    "too_many_fields",
                    "A record has at most " + MAX_FIELDS + " custom fields; delete one for good first.");
        }
        changeSets.begin(
                ChangeKind.CREATE,
                "Created the custom field " + clean.resource().path() + " · " + clean.key());
        CustomField field = fields.find(fields.add(clean, clock.instant())).orElseThrow();
        reindex(field, field.isIndexed());
        return details(field);
    }

    /**
     * Another type takes the values along: where there are many in a job, which the answer names.
     *
     * @param onFailure what happens with values that the new type can't hold
     */
    @Requires(action = UPDATE)
    public CustomFieldChange change(
            long id, Integer expectedVersion, UnaryOperator<CustomFieldFields> change, OnFailure onFailure) {
        CustomField before = forWrite(id);
        CustomFieldFields clean = cleaned(before, expectedVersion, change);
        long stored = clean.type() == before.type() ? 0 : values.count(before);
        if (stored == 0) {
            return new CustomFieldChange(edit(before, clean), null, 0L);
        }
        CustomFieldFields wanted = clean.replacing(before.version());
        if (stored <= INLINE) {
            long changed = rewrites.convert(id, wanted, onFailure);
            return new CustomFieldChange(get(id), null, changed);
        }
        conversions.requireAll(conversions.preview(before, wanted), onFailure);
        long job = submit(id, null, new CustomRewriteJob.Conversion(wanted, onFailure));
        return new CustomFieldChange(details(before), job, null);
    }

    /** What {@link #change} would do to the values that records have. */
    @Requires(action = UPDATE)
    public CustomFieldConversion rehearse(long id, Integer expectedVersion, UnaryOperator<CustomFieldFields> change) {
        CustomField before = fields.find(id).filter(field -> !field.isRemoved()).orElseThrow(() -> absent(id));
        return conversions.preview(before, cleaned(before, expectedVersion, change));
    }

    private static CustomFieldFields cleaned(
            CustomField before, Integer expectedVersion, UnaryOperator<CustomFieldFields> change) {
        CustomFieldFields typed = change.apply(before.fields());
        Versions.check(expectedVersion, typed.version(), before.version());
        return new CustomFieldRules().clean(typed, before);
    }

    private CustomFieldDetails edit(CustomField before, CustomFieldFields clean) {
        if (clean.equals(before.fields())) {
            return details(before);
        }
        if (clean.type() == before.type() && clean.type().hasChoices()) {
            new StoredValues(values, before).requireChoices(clean);
        }
        changeSets.begin(ChangeKind.EDIT, "Edited " + nameOf(before));
        fields.change(before.id(), clean, clock.instant());
        CustomField after = fields.find(before.id()).orElseThrow();
        reindex(after, after.isIndexed() != before.isIndexed());
        return details(after);
    }

    /** Takes the field away; its values stay until it is purged, so that it can come back with them. */
    @Requires(action = DELETE)
    public void remove(long id, Integer expectedVersion) {
        CustomField field = forWrite(id);
        Versions.check(expectedVersion, null, field.version());
        changeSets.begin(ChangeKind.DELETE, "Removed " + nameOf(field));
        fields.remove(id, clock.instant());
    }

    @Requires(action = DELETE)
    public CustomFieldDetails restore(long id) {
        CustomField field = fields.findForWrite(id).orElseThrow(() -> absent(id));
        if (field.isRemoved()) {
            changeSets.begin(ChangeKind.RESTORE, "Restored " + nameOf(field));
            fields.restore(id, clock.instant());
        }
        return get(id);
    }

    /** The field and its values go from every record. */
    @Requires(action = MANAGE)
    public CustomFieldChange purge(long id, Integer expectedVersion) {
        CustomField field = fields.findForWrite(id).orElseThrow(() -> absent(id));
        Versions.check(expectedVersion, null, field.version());
        if (values.count(field) <= INLINE) {
            return new CustomFieldChange(null, null, rewrites.purge(id));
        }
        if (!field.isRemoved()) {
            remove(id, null);
        }
        return new CustomFieldChange(get(id), submit(id, null, null), null);
    }

    /** A choice gets another code in the definition and in every record; an existing code makes one choice of both. */
    @Requires(action = UPDATE)
    public CustomFieldChange renameChoice(long id, Integer expectedVersion, ChoiceRename rename) {
        CustomField field = forWrite(id);
        Versions.check(expectedVersion, null, field.version());
        if (field.choice(rename.from()).isEmpty()) {
            throw new InvalidException(
                    "from", "unknown_choice", "The field has " + String.join(", ", field.codes()) + ".");
        }
        CustomFieldRules.requireCode("to", rename.to());
        if (rename.from().equals(rename.to())) {
            return new CustomFieldChange(details(field), null, 0L);
        }
        if (values.count(field, rename.from()) <= INLINE) {
            long changed = rewrites.rename(id, rename);
            return new CustomFieldChange(get(id), null, changed);
        }
        return new CustomFieldChange(details(field), submit(id, rename, null), null);
    }

    static String nameOf(CustomField field) {
        return "the custom field " + field.resource().path() + " · " + field.key();
    }

    private long submit(long id, ChoiceRename rename, CustomRewriteJob.Conversion conversion) {
        return jobs.submit(CustomRewriteJob.KIND, new CustomRewriteJob.Parameters(id, rename, conversion));
    }

    private void reindex(CustomField field, boolean changed) {
        boolean missing = field.isIndexed() && !indexes.isUsable(field);
        if (changed || missing) {
            jobs.submit(CustomIndexJob.KIND, new CustomIndexJob.Parameters(field));
        }
    }

    private CustomFieldDetails details(CustomField field) {
        return details(field, indexes.isUsable(field));
    }

    private static CustomFieldDetails details(CustomField field, boolean usable) {
        return new CustomFieldDetails(field, usable ? "ready" : field.isIndexed() ? "building" : "none");
    }

    private CustomField forWrite(long id) {
        return fields.findForWrite(id).filter(field -> !field.isRemoved()).orElseThrow(() -> absent(id));
    }

    private static ResourceType resource(String path) {
        return ResourceType.ofPath(path)
                .filter(CustomTable.resources()::contains)
                .orElseThrow(() -> new InvalidException(
                        "resource",
                        "unknown_resource",
                        "Ask with resource= people, organisations, affiliations," + " interactions or tasks."));
    }

    private static NotFoundException absent(long id) {
        return new NotFoundException(CUSTOM_FIELDS, id);
    }
}
