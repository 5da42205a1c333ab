package app.crm.persistence.tasks;

import java.time.Instant;

/** An open task as a calendar shows it. */
public record CalendarEntry(
        long id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String title,
        String description,
        String status,
        String priority,
        Instant dueAt,
        boolean dueAllDay,
        Instant remindAt) {}
