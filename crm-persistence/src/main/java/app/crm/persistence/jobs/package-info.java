/**
 * The job table: {@link app.crm.persistence.jobs.JobRepository} is what people see and ask for,
 * {@link app.crm.persistence.jobs.JobLeaseRepository} is how nodes share the work. A claim is a lease with an epoch;
 * every statement of a claim's holder names the epoch, so a holder that was overtaken changes nothing.
 */
package app.crm.persistence.jobs;
