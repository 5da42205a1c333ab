package app.crm.ejb.merge;

import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.Action.UPDATE;

import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.core.MergePatch;
import app.crm.ejb.core.MergedException;
import app.crm.ejb.core.NotFoundException;
import app.crm.ejb.core.Versions;
import app.crm.ejb.records.ManyRecordsService;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.customfields.CustomFieldRepository;
import app.crm.persistence.merge.MergeGroup;
import app.crm.persistence.merge.MergeRepository;
import app.crm.persistence.merge.MergedKind;
import app.crm.persistence.records.CustomisableEntity;
import app.crm.persistence.records.StoredRecord;
import app.crm.persistence.records.WritableFields;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Records of which several can become one. */
public abstract class MergeableService<E extends CustomisableEntity, F extends WritableFields, D extends StoredRecord>
        extends ManyRecordsService<E, F, D> {

    /** Each record is locked and read; who has more duplicates than this of one record merges in several steps. */
    private static final int MAX_MERGED = 50;

    @Inject
    protected MergeRepository merges;

    @Inject
    MergePatch documents;

    @Inject
    CustomFieldRepository definitions;

    private final ResourceType resource;
    private final String noun;
    private final Class<F> fieldsType;

    protected MergeableService(ResourceType resource, String noun, Class<F> fieldsType) {
        super(resource, noun);
        this.resource = resource;
        this.noun = noun;
        this.fieldsType = fieldsType;
    }

    /** What the survivor has afterwards, checked as any other edit of it. */
    protected F survivorFields(F typed, E survivor, MergeChoice<E> choice, Caller caller) {
        return checked(typed, fields(survivor).custom(), survivor, caller);
    }

    /** Makes several records one, whole or not at all. */
    @Requires(action = UPDATE)
    public Merged merge(RecordMerge wish) {
        check(wish);
        Map<Long, E> records = lock(wish);
        E survivor = records.get(wish.survivorId());
        Map<Long, ObjectNode> documentsById = new LinkedHashMap<>();
        records.forEach((id, record) -> documentsById.put(id, documents.document(fields(record))));
        FieldChoices choices = new FieldChoices(wish.fields(), documentsById);
        ObjectNode merged = new MergedFields(List.copyOf(documentsById.values()), fillableKeys()::contains)
                .united(choices::putInto);
        Caller caller = currentUser.get();
        F clean = survivorFields(
                documents.read(merged, fieldsType), survivor, new MergeChoice<>(records, choices), caller);
        long changeSet = changeSets.begin(ChangeKind.MERGE, summary(wish, records));
        if (!clean.equals(fields(survivor))) {
            apply(survivor, clean);
        }
        repository().flush();
        writeRelated(survivor, clean, caller);
        merges.merge(new MergeGroup(MergedKind.of(resource), survivor.id(), wish.mergedIds(), clock.instant()));
        return new Merged(changeSet);
    }

    private static void check(RecordMerge wish) {
        FieldChecks checks = new FieldChecks();
        if (wish.mergedIds().isEmpty()) {
            checks.refuse("mergedIds", "required", "Name at least one record to be merged.");
        } else if (wish.mergedIds().size() > MAX_MERGED) {
            checks.refuse("mergedIds", "too_many", "Merge at most " + MAX_MERGED + " records at once.");
        } else if (wish.mergedIds().contains(wish.survivorId())) {
            checks.refuse("mergedIds", "same_record", "Leave the record that stays out of those that go.");
        }
        checks.throwIfAny();
    }

    /**
     * The survivor first. They are locked in the order of their ids, so that two merges of the same records wait for each
     * other instead of deadlocking.
     */
    private Map<Long, E> lock(RecordMerge wish) {
        Set<Long> ordered = new TreeSet<>(wish.mergedIds());
        ordered.add(wish.survivorId());
        Map<Long, E> held = ordered.stream().collect(Collectors.toMap(id -> id, id -> held(UPDATE, id)));
        held.forEach((id, record) -> Versions.check(null, wish.versions().get(id), record.version()));
        Map<Long, E> records = new LinkedHashMap<>();
        records.put(wish.survivorId(), held.get(wish.survivorId()));
        wish.mergedIds().forEach(id -> records.put(id, held.get(id)));
        return records;
    }

    /** Fields that are no longer filled in stay as they are. */
    private Set<String> fillableKeys() {
        return definitions.of(resource).stream()
                .filter(CustomField::active)
                .map(CustomField::key)
                .collect(Collectors.toSet());
    }

    /** One sentence for the history: "Merged the person Jon Doe into John Doe". */
    private String summary(RecordMerge wish, Map<Long, E> records) {
        List<String> names =
                wish.mergedIds().stream().map(id -> nameOf(records.get(id))).toList();
        String merged = names.size() <= 3
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 3)) + " and " + (names.size() - 3) + " more";
        return "Merged the " + noun + " " + merged + " into " + nameOf(records.get(wish.survivorId()));
    }

    @Override
    protected NotFoundException absent(long id) {
        return merges.survivorOf(MergedKind.of(resource), access(READ), id)
                .<NotFoundException>map(survivor -> new MergedException(noun, id, survivor))
                .orElseGet(() -> super.absent(id));
    }
}
