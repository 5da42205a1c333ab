package app.crm.persistence.timeline;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.query.Place;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * An entry by its place in the feed.
 *
 * @param at when it happened
 * @param id of the interaction, task or file; of the change set for a change
 * @param resource kind of the record that the entry was found at
 * @param recordId that record: the one whose feed it is, or one of an organisation's people; an entry that concerns
 *     several is in the feed once
 */
public record EntryKey(EntryType type, Instant at, long id, ResourceType resource, long recordId) {

    static final Comparator<EntryKey> NEWEST_FIRST = Comparator.comparing(EntryKey::at)
            .thenComparing(EntryKey::type)
            .thenComparing(EntryKey::id)
            .reversed();

    public Place place() {
        return new Place(List.of(at.toString(), type.code()), id);
    }
}
