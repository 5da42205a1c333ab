package app.crm.ejb.jobs;

import app.crm.persistence.jobs.JobStatus;

/** A job is over, in the running transaction. */
public record JobEnded(long jobId, String kind, Long createdBy, JobStatus status) {}
