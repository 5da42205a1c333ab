package app.crm.persistence.tasks;

import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.records.RecordRef;
import app.crm.persistence.records.StoredRecord;
import app.crm.persistence.records.UserRef;
import java.time.Instant;

/**
 * A task as every answer shows it.
 *
 * @param dueAt of an all-day task the last second of its day, in the time zone of its assignee
 * @param occurrence number in its series, from 1
 * @param nextTaskId the occurrence that completing this one made, or null
 * @param personId null also where the reader may not see the person
 * @param organisationId null also where the reader may not see the organisation
 * @param overdue whether it was due before now and is still open
 */
public record TaskDetails(
        long id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Instant deletedAt,
        String title,
        String description,
        String status,
        String priority,
        String category,
        Instant dueAt,
        boolean dueAllDay,
        Instant remindAt,
        String recurrence,
        int occurrence,
        Long nextTaskId,
        UserRef assignee,
        UserRef owner,
        Long teamId,
        Long personId,
        RecordRef person,
        Long organisationId,
        RecordRef organisation,
        Instant completedAt,
        boolean overdue,
        CustomValues custom)
        implements StoredRecord {}
