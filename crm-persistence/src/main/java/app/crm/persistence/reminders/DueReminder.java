package app.crm.persistence.reminders;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Row;
import app.crm.persistence.notifications.NotificationKind;
import java.time.Instant;

/**
 * A moment that has come.
 *
 * @param title of the record
 * @param dueAt of a task; else null
 */
public record DueReminder(
        ResourceType resource,
        long recordId,
        NotificationKind kind,
        Instant at,
        long userId,
        String title,
        Instant dueAt) {

    static DueReminder of(Row row) {
        return new DueReminder(
                ResourceType.ofPath(row.text("resource")).orElseThrow(),
                row.id("record_id"),
                NotificationKind.ofCode(row.text("kind")),
                row.instant("at"),
                row.id("user_id"),
                row.text("title"),
                row.instant("due_at"));
    }
}
