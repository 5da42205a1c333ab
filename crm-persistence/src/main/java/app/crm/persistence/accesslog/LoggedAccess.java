package app.crm.persistence.accesslog;

import app.crm.persistence.changesets.Actor;
import app.crm.persistence.core.Row;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A look at personal data as the log shows it.
 *
 * @param user null for the product itself
 * @param recordId the one record, or null where a filter selected many
 * @param filter what selected them; null for all, and where it named a person who has been erased
 * @param rowCount how many they were; null for one record
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LoggedAccess(
        long id,
        Instant at,
        Actor user,
        AccessAction action,
        String resource,
        Long recordId,
        String filter,
        Long rowCount,
        String requestId) {

    static LoggedAccess of(Row row) {
        Long userId = row.number("user_id");
        return new LoggedAccess(
                row.id("id"),
                row.instant("at"),
                userId == null ? null : new Actor(userId, row.text("user_name")),
                AccessAction.ofCode(row.text("action")),
                row.text("resource"),
                row.number("record_id"),
                row.text("filter"),
                row.number("row_count"),
                row.text("request_id"));
    }
}
