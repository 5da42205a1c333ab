package app.crm.persistence.notifications;

import app.crm.persistence.core.Row;
import com.fasterxml.jackson.annotation.JsonIgnore;

/** That there is a new notification: enough to fetch it, and nothing of what it says. */
public record NotificationNews(
        @JsonIgnore long userId, long id, NotificationKind kind, String resource, long recordId) {

    static NotificationNews of(Row row) {
        return new NotificationNews(
                row.id("user_id"),
                row.id("id"),
                NotificationKind.ofCode(row.text("kind")),
                row.text("resource"),
                row.id("record_id"));
    }
}
