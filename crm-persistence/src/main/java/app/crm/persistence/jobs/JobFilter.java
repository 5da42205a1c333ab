package app.crm.persistence.jobs;

/**
 * Which jobs a list shows; null means any.
 *
 * @param createdBy only those of this user
 * @param beforeId only those older than this one
 */
public record JobFilter(JobStatus status, String kind, Long createdBy, Long beforeId) {}
