package app.crm.ejb.jobs;

/** A job got another status or further; whoever observes this after success finds it in the job table. */
public record JobChanged(long jobId) {}
