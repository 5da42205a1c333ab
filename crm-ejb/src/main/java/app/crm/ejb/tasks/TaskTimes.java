package app.crm.ejb.tasks;

import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.security.Caller;
import app.crm.persistence.access.CallerRepository;
import app.crm.persistence.tasks.TaskFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * When a task is due and when it reminds. An all-day task is due until the last second of its day where its assignee is
 * (else its owner, else the caller), so that being overdue is one comparison with now, whoever looks.
 */
@ApplicationScoped
public class TaskTimes {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    @Inject
    CallerRepository users;

    @Inject
    Clock clock;

    /** The fields with the end of the day where the task is due all day; times that can't be are refused. */
    TaskFields clean(TaskFields clean, TaskFields before, Caller caller, FieldChecks checks) {
        if (clean.dueAllDay() && clean.dueAt() == null) {
            checks.refuse("dueAt", "required", "Give the day on which the task is due, or leave dueAllDay out.");
            return clean;
        }
        TaskFields timed = clean.withTimes(dueAt(clean, before, caller), clean.remindAt());
        checkReminder(timed, before, checks);
        return timed;
    }

    private Instant dueAt(TaskFields clean, TaskFields before, Caller caller) {
        if (!clean.dueAllDay()) {
            return clean.dueAt();
        }
        boolean sameDay = before != null && before.dueAllDay() && clean.dueAt().equals(before.dueAt());
        LocalDate day = clean.dueAt()
                .atZone(sameDay ? zone(before, caller) : zone(clean, caller))
                .toLocalDate();
        return endOf(day, zone(clean, caller));
    }

    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.atTime(END_OF_DAY).atZone(zone).toInstant();
    }

    private void checkReminder(TaskFields clean, TaskFields before, FieldChecks checks) {
        Instant remindAt = clean.remindAt();
        if (remindAt == null) {
            return;
        }
        if (clean.dueAt() != null && remindAt.isAfter(clean.dueAt())) {
            checks.refuse("remindAt", "after_due", "Remind at or before the moment at which the task is due.");
        }
        boolean unchanged = before != null && Objects.equals(before.remindAt(), remindAt);
        if (!unchanged && clean.isOpen() && remindAt.isBefore(clock.instant())) {
            checks.refuse("remindAt", "in_past", "Give a moment in the future: this reminder would never come.");
        }
    }

    /** Where the days of the task begin and end. */
    ZoneId zone(TaskFields fields, Caller caller) {
        Long user = fields.assigneeId() == null ? fields.ownerId() : fields.assigneeId();
        return user == null || user == caller.userId()
                ? caller.timezone()
                : users.find(user).map(found -> ZoneId.of(found.timezone())).orElse(caller.timezone());
    }
}
