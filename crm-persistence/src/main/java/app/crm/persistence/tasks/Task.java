package app.crm.persistence.tasks;

import app.crm.persistence.records.CustomisableEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/**
 * Something to be done. A recurring task is a series of tasks, one after the other: completing one makes the next, so
 * each occurrence has a history of its own.
 */
@Entity
@Table(name = "task")
@DynamicUpdate
public class Task extends CustomisableEntity {

    @Column(nullable = false)
    private String title;

    private String description;

    @Column(nullable = false)
    private String status;

    @Column(nullable = false)
    private String priority;

    private String category;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "due_all_day", nullable = false)
    private boolean dueAllDay;

    @Column(name = "remind_at")
    private Instant remindAt;

    private String recurrence;

    @Column(name = "recurrence_parent_id")
    private Long recurrenceParentId;

    @Column(nullable = false)
    private int occurrence = 1;

    @Column(name = "assignee_id")
    private Long assigneeId;

    @Column(name = "owner_id")
    private Long ownerId;

    @Column(name = "team_id")
    private Long teamId;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(name = "completed_at")
    private Instant completedAt;

    protected Task() {}

    public Task(TaskFields fields, Instant at) {
        super(at);
        apply(fields, at);
    }

    /** The next of this task's series: the same work, still to do, at its own time. */
    public Task next(Instant nextDueAt, Instant nextRemindAt, Instant at) {
        Task next = new Task(fields().withStatus("todo").withTimes(nextDueAt, nextRemindAt), at);
        next.recurrenceParentId = id();
        next.occurrence = occurrence + 1;
        return next;
    }

    /** Takes over every field; they are expected to be checked and normalised. */
    public final void apply(TaskFields fields, Instant at) {
        title = fields.title();
        description = fields.description();
        priority = fields.priority();
        category = fields.category();
        dueAt = fields.dueAt();
        dueAllDay = fields.dueAllDay();
        remindAt = fields.remindAt();
        recurrence = fields.recurrence();
        assigneeId = fields.assigneeId();
        ownerId = fields.ownerId();
        teamId = fields.teamId();
        personId = fields.personId();
        organisationId = fields.organisationId();
        moveTo(fields.status(), at);
        setCustom(fields.custom());
        touch(at);
    }

    private void moveTo(String newStatus, Instant at) {
        boolean done = newStatus.equals("done");
        if (!done) {
            completedAt = null;
        } else if (completedAt == null) {
            completedAt = at;
        }
        status = newStatus;
    }

    /** The writable part as it is now. */
    public TaskFields fields() {
        return new TaskFields(
                title,
                description,
                status,
                priority,
                category,
                dueAt,
                dueAllDay,
                remindAt,
                recurrence,
                assigneeId,
                ownerId,
                teamId,
                personId,
                organisationId,
                custom(),
                null);
    }

    public void giveTo(Long newOwnerId, Long newTeamId) {
        ownerId = newOwnerId;
        teamId = newTeamId;
    }

    public String title() {
        return title;
    }

    public int occurrence() {
        return occurrence;
    }

    public Instant completedAt() {
        return completedAt;
    }
}
