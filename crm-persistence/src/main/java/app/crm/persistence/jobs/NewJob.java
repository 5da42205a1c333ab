package app.crm.persistence.jobs;

/**
 * @param parameters JSON, read again by the handler of the kind
 * @param createdBy in whose name the job acts; null for the product itself
 */
public record NewJob(String kind, String parameters, Long createdBy) {}
