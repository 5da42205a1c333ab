/**
 * Long work. {@link app.crm.ejb.jobs.Jobs#submit} puts a job into the table; {@link app.crm.ejb.jobs.JobRunner} claims
 * it on this node or another and gives it to the {@link app.crm.ejb.jobs.JobHandler} of its kind. A handler writes
 * through {@link app.crm.ejb.jobs.JobContext}, whose transactions end with the fence: a node that lost the job commits
 * nothing. {@link app.crm.ejb.jobs.JobNode} keeps the leases alive; {@link app.crm.ejb.jobs.JobTimer} picks up what
 * was left.
 */
package app.crm.ejb.jobs;
