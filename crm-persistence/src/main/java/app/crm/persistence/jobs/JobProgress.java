package app.crm.persistence.jobs;

/** @param total null while it isn't known */
public record JobProgress(long done, Long total) {}
