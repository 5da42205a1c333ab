package app.crm.ejb.tasks;

import app.crm.ejb.security.Caller;
import app.crm.persistence.tasks.Task;
import app.crm.persistence.tasks.TaskFields;
import app.crm.persistence.tasks.TaskRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Goes on with a series of tasks: the occurrence after the one that was completed. */
@ApplicationScoped
public class TaskSeries {

    @Inject
    TaskRepository tasks;

    @Inject
    TaskTimes times;

    @Inject
    Clock clock;

    /** Makes the next occurrence, unless the series is over, the task has none or its next one is there already. */
    Optional<Task> goOn(Task completed, Caller caller) {
        TaskFields fields = completed.fields();
        if (fields.recurrence() == null || tasks.hasNext(completed.id())) {
            return Optional.empty();
        }
        ZoneId zone = times.zone(fields, caller);
        return RecurrenceRule.parse(fields.recurrence())
                .next(fields.dueAt(), completed.completedAt(), completed.occurrence(), zone)
                .map(dueAt -> next(completed, dueAt));
    }

    private Task next(Task completed, Instant dueAt) {
        Instant now = clock.instant();
        Task next = completed.next(dueAt, remindAt(completed.fields(), dueAt, now), now);
        tasks.add(next);
        return next;
    }

    /** As long before the due date as last time; none where that moment has gone by. */
    private static Instant remindAt(TaskFields before, Instant dueAt, Instant now) {
        if (before.remindAt() == null || before.dueAt() == null) {
            return null;
        }
        Instant remindAt = dueAt.minus(Duration.between(before.remindAt(), before.dueAt()));
        return remindAt.isBefore(now) ? null : remindAt;
    }
}
