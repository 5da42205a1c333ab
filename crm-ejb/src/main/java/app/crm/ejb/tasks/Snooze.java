package app.crm.ejb.tasks;

import app.crm.ejb.core.ConflictException;
import app.crm.ejb.core.InvalidException;
import app.crm.persistence.tasks.TaskFields;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

/**
 * Puts a task off: by days, counted from today where it is overdue, or until a day or a moment.
 *
 * @param until {@code 2026-03-09}, which keeps the time of day, or {@code 2026-03-09T14:00:00Z}
 * @param days from 1 to 365
 */
public record Snooze(String until, Integer days) {

    private static final int MOST_DAYS = 365;

    /** The task at its new time. Its reminder keeps its distance; one that would have gone by is dropped. */
    TaskFields applyTo(TaskFields task, ZoneId zone, Instant now) {
        if (!task.isOpen()) {
            throw new ConflictException(
                    "task_closed", "A task that is done or cancelled can't be snoozed. Reopen it first.");
        }
        if ((until == null) == (days == null)) {
            throw new InvalidException("until", "required", "Say until when or for how many days, and not both.");
        }
        boolean allDay = task.dueAllDay() || task.dueAt() == null && !isMoment();
        Instant dueAt = days == null ? untilIn(task, zone, now) : later(task, zone, now);
        if (!dueAt.isAfter(now)) {
            throw new InvalidException("until", "in_past", "Give a moment in the future.");
        }
        return task.withTimes(dueAt, allDay, remindAt(task, dueAt, now));
    }

    private Instant later(TaskFields task, ZoneId zone, Instant now) {
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidException("days", "out_of_range", "Give a number of days from 1 to " + MOST_DAYS + ".");
        }
        ZonedDateTime due = usual(task, zone, now);
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate from = due.toLocalDate().isBefore(today) ? today : due.toLocalDate();
        return due.with(from.plusDays(days)).toInstant();
    }

    private Instant untilIn(TaskFields task, ZoneId zone, Instant now) {
        try {
            return isMoment()
                    ? Instant.parse(until)
                    : usual(task, zone, now).with(LocalDate.parse(until)).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new InvalidException(
                    "until", "invalid_moment", "Give a day or a moment: 2026-03-09 or 2026-03-09T14:00:00Z.");
        }
    }

    private boolean isMoment() {
        return until != null && until.contains("T");
    }

    private static ZonedDateTime usual(TaskFields task, ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return (task.dueAt() == null ? TaskTimes.endOf(today, zone) : task.dueAt()).atZone(zone);
    }

    private static Instant remindAt(TaskFields task, Instant dueAt, Instant now) {
        if (task.remindAt() == null) {
            return null;
        }
        Instant moved =
                task.dueAt() == null ? task.remindAt() : task.remindAt().plus(Duration.between(task.dueAt(), dueAt));
        return moved.isBefore(now) || moved.isAfter(dueAt) ? null : moved;
    }
}
