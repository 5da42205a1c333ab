package app.crm.persistence.tasks;

import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.records.OwnerId;
import app.crm.persistence.records.WritableFields;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.List;

/**
 * What may be written of a task: the body of a create or replace, and what a merge patch is applied to. Status and
 * priority left out mean to do and normal.
 *
 * @param dueAt of an all-day task any moment of its day, in the time zone of its assignee
 * @param recurrence a rule such as {@code FREQ=WEEKLY;BYDAY=MO}
 */
public record TaskFields(
        String title,
        String description,
        String status,
        String priority,
        String category,
        Instant dueAt,
        Boolean dueAllDay,
        Instant remindAt,
        String recurrence,

        @JsonAlias("assignee") @JsonDeserialize(using = OwnerId.class)
        Long assigneeId,

        @JsonAlias("owner") @JsonDeserialize(using = OwnerId.class)
        Long ownerId,

        Long teamId,
        Long personId,
        Long organisationId,
        CustomValues custom,
        Integer version)
        implements WritableFields {

    public static final List<String> STATUSES = List.of("todo", "doing", "done", "cancelled");
    public static final List<String> PRIORITIES = List.of("low", "normal", "high", "critical");

    public TaskFields {
        custom = custom == null ? CustomValues.NONE : custom;
        status = status == null ? "todo" : status;
        priority = priority == null ? "normal" : priority;
        dueAllDay = dueAllDay != null && dueAllDay;
    }

    @JsonIgnore
    public boolean isDone() {
        return status.equals("done");
    }

    @JsonIgnore
    public boolean isOpen() {
        return status.equals("todo") || status.equals("doing");
    }

    public TaskFields withStatus(String newStatus) {
        return with(newStatus, dueAt, dueAllDay, remindAt, personId, organisationId);
    }

    public TaskFields withTimes(Instant newDueAt, Instant newRemindAt) {
        return withTimes(newDueAt, dueAllDay, newRemindAt);
    }

    public TaskFields withTimes(Instant newDueAt, boolean allDay, Instant newRemindAt) {
        return with(status, newDueAt, allDay, newRemindAt, personId, organisationId);
    }

    public TaskFields withLinks(Long newPersonId, Long newOrganisationId) {
        return with(status, dueAt, dueAllDay, remindAt, newPersonId, newOrganisationId);
    }

    private TaskFields with(
            String newStatus,
            Instant newDueAt,
            boolean allDay,
            Instant newRemindAt,
            Long newPersonId,
            Long newOrganisationId) {
        return new TaskFields(
                title,
                description,
                newStatus,
                priority,
                category,
                newDueAt,
                allDay,
                newRemindAt,
                recurrence,
                assigneeId,
                ownerId,
                teamId,
                newPersonId,
                newOrganisationId,
                custom,
                version);
    }
}
