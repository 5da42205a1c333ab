package app.crm.ejb.tags;

import static app.crm.persistence.access.Action.CREATE;
import static app.crm.persistence.access.Action.DELETE;
import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.Action.UPDATE;
import static app.crm.persistence.access.ResourceType.TAGS;

import app.crm.ejb.changesets.ChangeSets;
import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.core.Reach;
import app.crm.ejb.core.Versions;
import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.records.EditableRecords;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Guards;
import app.crm.ejb.security.Requires;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.tags.Tag;
import app.crm.persistence.tags.TagDetails;
import app.crm.persistence.tags.TagFields;
import app.crm.persistence.tags.TagRepository;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The firm's tags: rename, recolour, merge and delete, each undoable. */
@Stateless
@Guards(TAGS)
public class TagService extends EditableRecords<TagFields, TagDetails> {

    private static final int MAX_MERGED = 500;

    @Inject
    TagRepository tags;

    @Inject
    ChangeSets changeSets;

    @Inject
    CurrentUser currentUser;

    @Inject
    RecordPages pages;

    @Inject
    Viewpoints viewpoints;

    @Inject
    Clock clock;

    @Override
    @Requires(action = READ)
    public TagDetails get(long id) {
        return tags.find(id).orElseThrow(() -> Reach.absent("tag", id));
    }

    @Override
    @Requires(action = READ)
    public Page<TagDetails> page(PageRequest request) {
        Caller caller = currentUser.get();
        return pages.page(
                FieldCatalogues.TAGS, caller.access(TAGS, READ), viewpoints.current(), request, TagRepository.SHAPE);
    }

    @Override
    @Requires(action = CREATE)
    public TagDetails create(TagFields typed) {
        Tag tag = new Tag(clean(typed), clock.instant());
        changeSets.begin(ChangeKind.CREATE, "Created the tag " + tag.fields().name());
        tags.add(tag);
        return get(tag.id());
    }

    @Override
    @Requires(action = UPDATE)
    public TagDetails change(long id, Integer expectedVersion, UnaryOperator<TagFields> change) {
        Tag tag = forWrite(id);
        TagFields typed = change.apply(tag.fields());
        Versions.check(expectedVersion, typed.version(), tag.version());
        TagFields clean = clean(typed);
        if (!clean.equals(tag.fields())) {
            changeSets.begin(ChangeKind.EDIT, "Edited the tag " + tag.fields().name());
            tag.apply(clean, clock.instant());
            tags.flush();
        }
        return get(id);
    }

    /** Gives every record of the merged tags the survivor and removes the merged ones, whole or not at all. */
    @Requires(action = DELETE)
    public TagDetails merge(TagMerge merge) {
        List<Long> mergedIds = merge.mergedIds().stream().distinct().sorted().toList();
        FieldChecks checks = new FieldChecks();
        if (mergedIds.isEmpty()) {
            checks.refuse("mergedIds", "required", "Name at least one tag to be merged.");
        } else if (mergedIds.size() > MAX_MERGED) {
            checks.refuse("mergedIds", "too_many", "Merge at most " + MAX_MERGED + " tags at once.");
        } else if (mergedIds.contains(merge.survivorId())) {
            checks.refuse("mergedIds", "same_tag", "Leave the tag that stays out of those that go.");
        }
        checks.throwIfAny();
        Map<Long, String> names = lock(mergedIds, merge.survivorId());
        changeSets.begin(
                ChangeKind.MERGE,
                "Merged " + (mergedIds.size() == 1 ? "the tag " : "the tags ")
                        + mergedIds.stream().map(names::get).collect(Collectors.joining(", ")) + " into "
                        + names.get(merge.survivorId()));
        tags.spread(mergedIds, merge.survivorId());
        tags.delete(mergedIds);
        return get(merge.survivorId());
    }

    /** In the order of their ids, so that two merges of the same tags wait for each other instead of deadlocking. */
    private Map<Long, String> lock(List<Long> mergedIds, long survivorId) {
        Map<Long, String> names = new HashMap<>();
        Stream.concat(mergedIds.stream(), Stream.of(survivorId))
                .sorted()
                .forEach(id -> names.put(id, forWrite(id).fields().name()));
        return names;
    }

    @Requires(action = DELETE)
    public void delete(long id, Integer expectedVersion) {
        Tag tag = forWrite(id);
        Versions.check(expectedVersion, null, tag.version());
        changeSets.begin(ChangeKind.DELETE, "Deleted the tag " + tag.fields().name());
        tags.delete(List.of(id));
    }

    private Tag forWrite(long id) {
        return tags.findForWrite(id).orElseThrow(() -> Reach.absent("tag", id));
    }

    private static TagFields clean(TagFields typed) {
        FieldChecks checks = new FieldChecks();
        TagFields clean = new TagFields(
                checks.requiredText("name", typed.name(), 60),
                checks.choice("colour", typed.colour(), TagFields.COLOURS),
                null);
        checks.throwIfAny();
        return clean;
    }
}
