package app.crm.persistence.jobs;

import app.crm.persistence.core.Row;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/**
 * A job as the caller sees it.
 *
 * @param createdBy in whose name it acts; null for the product itself
 * @param node where it runs or ran last
 * @param attempts how often a node has started it
 * @param error what stopped it last, for people
 * @param result JSON of the job's kind, or null
 */
public record Job(
        long id,
        String kind,
        JobStatus status,
        JobProgress progress,
        Long createdBy,
        String node,
        Instant createdAt,
        Instant startedAt,
        Instant heartbeatAt,
        Instant finishedAt,
        int attempts,
        String error,
        @JsonRawValue String result) {

    static Job of(Row row) {
        return new Job(
                row.id("id"),
                row.text("kind"),
                JobStatus.ofCode(row.text("status")).orElseThrow(),
                new JobProgress(row.id("progress_done"), row.number("progress_total")),
                row.number("created_by"),
                row.text("node"),
                row.instant("created_at"),
                row.instant("started_at"),
                row.instant("heartbeat_at"),
                row.instant("finished_at"),
                row.integer("attempts"),
                row.text("error"),
                row.text("result"));
    }

    @JsonIgnore
    public boolean isOver() {
        return status == JobStatus.SUCCEEDED || status == JobStatus.FAILED || status == JobStatus.CANCELLED;
    }
}
