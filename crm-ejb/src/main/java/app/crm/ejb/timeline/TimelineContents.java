package app.crm.ejb.timeline;

import app.crm.ejb.timeline.TimelineEntry.Change;
import app.crm.ejb.timeline.TimelineEntry.FeedRecord;
import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.changesets.ChangeItem;
import app.crm.persistence.changesets.ChangeItemRepository;
import app.crm.persistence.changesets.ChangeSet;
import app.crm.persistence.changesets.ChangeSetRepository;
import app.crm.persistence.changesets.RecordChange;
import app.crm.persistence.files.FileDetails;
import app.crm.persistence.files.FileRepository;
import app.crm.persistence.interactions.InteractionDetails;
import app.crm.persistence.interactions.InteractionRepository;
import app.crm.persistence.records.StoredRecord;
import app.crm.persistence.records.UserRef;
import app.crm.persistence.tasks.TaskDetails;
import app.crm.persistence.tasks.TaskRepository;
import app.crm.persistence.timeline.EntryKey;
import app.crm.persistence.timeline.EntryType;
import app.crm.persistence.timeline.TimelineRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what the entries of one page say, with one statement for each kind of thing. */
@ApplicationScoped
public class TimelineContents {

    @Inject
    TimelineRepository timeline;

    @Inject
    InteractionRepository interactions;

    @Inject
    TaskRepository tasks;

    @Inject
    FileRepository files;

    @Inject
    ChangeSetRepository changeSets;

    @Inject
    ChangeItemRepository changeItems;

    /** What is read for one page: things by their id, and names of records. */
    private record Loaded(
            Map<Long, InteractionDetails> interactions,
            Map<Long, TaskDetails> tasks,
            Map<Long, FileDetails> files,
            Map<Long, ChangeSet> changeSets,
            Map<Long, List<ChangeItem>> items,
            Map<EntryKey, Long> origins,
            Map<EntryKey, String> names) {}

    /** An entry that went away since its place was read is left out. */
    List<TimelineEntry> of(List<EntryKey> keys, ReadAccess access) {
        Loaded loaded = new Loaded(
                byId(interactions.findAll(access, ids(keys, EntryType.INTERACTION))),
                byId(tasks.findAll(access, ids(keys, EntryType.TASK))),
                byId(files.findAllUnscoped(ids(keys, EntryType.FILE))),
                changeSets.findAll(ids(keys, EntryType.CHANGE)).stream()
                        .collect(Collectors.toMap(ChangeSet::id, Function.identity())),
                items(keys, access),
                timeline.origins(keys),
                timeline.names(keys));
        return keys.stream()
                .map(key -> entry(key, loaded))
                .filter(Objects::nonNull)
                .toList();
    }

    private static TimelineEntry entry(EntryKey key, Loaded loaded) {
        return switch (key.type()) {
            case INTERACTION -> interaction(key, loaded);
            case TASK -> task(key, loaded);
            case FILE -> file(key, loaded);
            case CHANGE -> change(key, loaded);
            case EMAIL -> throw new IllegalStateException("no mails are kept yet");
        };
    }

    private static TimelineEntry interaction(EntryKey key, Loaded loaded) {
        InteractionDetails found = loaded.interactions.get(key.id());
        return found == null
                ? null
                : entry(key, loaded, found.owner(), found.title(), new Parts(found, null, null, null));
    }

    private static TimelineEntry task(EntryKey key, Loaded loaded) {
        TaskDetails found = loaded.tasks.get(key.id());
        return found == null
                ? null
                : entry(key, loaded, found.owner(), found.title(), new Parts(null, found, null, null));
    }

    private static TimelineEntry file(EntryKey key, Loaded loaded) {
        FileDetails found = loaded.files.get(key.id());
        return found == null
                ? null
                : entry(key, loaded, found.uploadedBy(), found.name(), new Parts(null, null, found, null));
    }

    private static TimelineEntry change(EntryKey key, Loaded loaded) {
        ChangeSet found = loaded.changeSets.get(key.id());
        UserRef actor = found.actor() == null
                ? null
                : new UserRef(found.actor().id(), found.actor().name());
        Change change =
                new Change(found.kind().code(), found.undoneBy(), loaded.items.getOrDefault(found.id(), List.of()));
        return entry(key, loaded, actor, found.summary(), new Parts(null, null, null, change));
    }

    private static TimelineEntry entry(EntryKey key, Loaded loaded, UserRef actor, String title, Parts parts) {
        return new TimelineEntry(
                key.type().code() + ":" + key.id(),
                key.type(),
                key.at(),
                actor,
                title,
                new FeedRecord(key.resource().path(), key.recordId(), loaded.names.get(key)),
                key.type() == EntryType.CHANGE ? Long.valueOf(key.id()) : loaded.origins.get(key),
                parts.interaction,
                parts.task,
                parts.file,
                parts.change);
    }

    private record Parts(InteractionDetails interaction, TaskDetails task, FileDetails file, Change change) {}

    private Map<Long, List<ChangeItem>> items(List<EntryKey> keys, ReadAccess access) {
        Map<Long, List<ChangeItem>> items = new HashMap<>();
        for (ResourceType resource : List.of(ResourceType.PEOPLE, ResourceType.ORGANISATIONS)) {
            List<RecordChange> changes = keys.stream()
                    .filter(key -> key.type() == EntryType.CHANGE && key.resource() == resource)
                    .map(key -> new RecordChange(key.id(), key.at(), key.recordId()))
                    .toList();
            if (!changes.isEmpty()) {
                items.putAll(changeItems.items(resource, changes, access));
            }
        }
        return items;
    }

    private static List<Long> ids(List<EntryKey> keys, EntryType type) {
        return keys.stream().filter(key -> key.type() == type).map(EntryKey::id).toList();
    }

    private static <D extends StoredRecord> Map<Long, D> byId(List<D> found) {
        return found.stream().collect(Collectors.toMap(StoredRecord::id, Function.identity()));
    }
}
