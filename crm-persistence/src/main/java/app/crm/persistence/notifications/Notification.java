package app.crm.persistence.notifications;

import app.crm.persistence.core.JsonColumn;
import app.crm.persistence.core.Row;
import app.crm.persistence.records.StoredRecord;
import app.crm.persistence.records.UserRef;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.Map;

/**
 * A notification as its user sees it.
 *
 * @param resource what {@code recordId} is the id of, as in the URL
 * @param actor whose deed it tells of; null for the product's own
 * @param facts what the page words it from; empty where the user may not see the record any more
 * @param visible whether the user may see the record
 * @param readAt null while unread
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Notification(
        long id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        NotificationKind kind,
        String resource,
        long recordId,
        UserRef actor,
        Map<String, String> facts,
        boolean visible,
        boolean read,
        Instant readAt)
        implements StoredRecord {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    static Notification of(Row row) {
        Long actorId = row.number("actor_id");
        boolean visible = row.is("visible");
        return new Notification(
                row.id("id"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"),
                NotificationKind.ofCode(row.text("kind")),
                row.text("resource"),
                row.id("record_id"),
                actorId == null ? null : new UserRef(actorId, row.text("actor_name")),
                visible ? JsonColumn.read(row.text("facts"), FACTS) : Map.of(),
                visible,
                row.instant("read_at") != null,
                row.instant("read_at"));
    }
}
