package app.crm.ejb.customfields;

/**
 * What became of a change that touches every record with a value.
 *
 * @param field as it is now; null once it is purged
 * @param jobId the job that is changing the records, where they are too many for one request; else null
 * @param changed how many records were changed; null while a job is at it
 */
public record CustomFieldChange(CustomFieldDetails field, Long jobId, Long changed) {}
