package app.crm.persistence.jobs;

import app.crm.persistence.core.Row;

/**
 * A job that this node may work on until its lease runs out.
 *
 * @param epoch which claim of the job this is; a later claim has a higher one
 * @param checkpoint JSON left by an earlier attempt, or null
 */
public record JobClaim(
        long jobId,
        String kind,
        String parameters,
        Long createdBy,
        int epoch,
        int attempts,
        int maxAttempts,
        String checkpoint) {

    static JobClaim of(Row row) {
        return new JobClaim(
                row.id("id"),
                row.text("kind"),
                row.text("parameters"),
                row.number("created_by"),
                row.integer("epoch"),
                row.integer("attempts"),
                row.integer("max_attempts"),
                row.text("checkpoint"));
    }
}
