package app.crm.persistence.tasks;

import java.time.Instant;

/** When a user's calendar address was opened and when a calendar last read it; null where none has yet. */
public record CalendarFeed(Instant createdAt, Instant lastReadAt) {}
