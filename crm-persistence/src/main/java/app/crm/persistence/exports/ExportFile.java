package app.crm.persistence.exports;

import app.crm.persistence.core.Row;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * A file that an export has written for one user.
 *
 * @param rows how many records it holds
 * @param size in bytes
 * @param sha256 of its content
 * @param expiresAt when it goes away
 */
public record ExportFile(
        long id,
        Instant createdAt,
        @JsonIgnore long userId,
        long jobId,
        String resource,
        String format,
        String name,
        long rows,
        long size,
        String sha256,
        Instant expiresAt) {

    static ExportFile of(Row row) {
        return new ExportFile(
                row.id("id"),
                row.instant("created_at"),
                row.id("user_id"),
                row.id("job_id"),
                row.text("resource"),
                row.text("format"),
                row.text("name"),
                row.id("rows"),
                row.id("size"),
                row.text("sha256"),
                row.instant("expires_at"));
    }
}
