package app.crm.persistence.interactions;

import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.files.FileRef;
import app.crm.persistence.records.RecordRef;
import app.crm.persistence.records.StoredRecord;
import app.crm.persistence.records.UserRef;
import java.time.Instant;
import java.util.List;

/**
 * An interaction as every answer shows it.
 *
 * @param people those behind {@code personIds}, by name; only whom the reader may see
 * @param organisations those behind {@code organisationIds}, by name; only those that the reader may see
 * @param attachments the files that hang on it
 * @param overdue whether the next action was due before now and the interaction is not done
 */
public record InteractionDetails(
        long id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Instant deletedAt,
        String type,
        String title,
        String body,
        String direction,
        Instant occurredAt,
        Integer durationMinutes,
        List<Long> personIds,
        List<RecordRef> people,
        List<Long> organisationIds,
        List<RecordRef> organisations,
        List<Participant> participants,
        List<FileRef> attachments,
        List<String> tags,
        String status,
        UserRef assignee,
        UserRef owner,
        Long teamId,
        Instant nextActionAt,
        boolean overdue,
        Long emailThreadId,
        CustomValues custom)
        implements StoredRecord {}
