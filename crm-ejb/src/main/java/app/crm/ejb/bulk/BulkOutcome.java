package app.crm.ejb.bulk;

/**
 * What the call led to: one of both.
 *
 * @param answer of a change that was made at once
 * @param jobId of a change that goes on
 */
public record BulkOutcome(BulkAnswer answer, Long jobId) {}
