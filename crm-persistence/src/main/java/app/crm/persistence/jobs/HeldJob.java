package app.crm.persistence.jobs;

/** A job that a node still holds. */
public record HeldJob(long jobId, JobStatus status) {}
