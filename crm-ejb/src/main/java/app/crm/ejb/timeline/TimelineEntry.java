package app.crm.ejb.timeline;

import app.crm.persistence.changesets.ChangeItem;
import app.crm.persistence.files.FileDetails;
import app.crm.persistence.interactions.InteractionDetails;
import app.crm.persistence.records.UserRef;
import app.crm.persistence.tasks.TaskDetails;
import app.crm.persistence.timeline.EntryType;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * One entry of a timeline. Exactly one of the last four is there, according to the type.
 *
 * @param id unique in the feed, such as {@code task:17}
 * @param actor who did it; null for the product itself
 * @param title one line that says what
 * @param record at which record it was found: the one whose feed it is, or one of an organisation's people
 * @param changeSetId what made the entry, to be looked at or undone; null where the history doesn't tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEntry(
        String id,
        EntryType type,
        Instant at,
        UserRef actor,
        String title,
        FeedRecord record,
        Long changeSetId,
        InteractionDetails interaction,
        TaskDetails task,
        FileDetails file,
        Change change) {

    public record FeedRecord(String resource, long id, String name) {}

    /**
     * What a change set did with the record.
     *
     * @param kind of the change set
     * @param undoneBy the change set that took it back, or null
     */
    public record Change(String kind, Long undoneBy, List<ChangeItem> items) {}
}
