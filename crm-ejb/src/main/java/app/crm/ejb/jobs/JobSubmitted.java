package app.crm.ejb.jobs;

/** Fired by the transaction that submits a job, for whoever wants to know after its commit. */
public record JobSubmitted(long jobId) {}
