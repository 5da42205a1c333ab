package app.crm.ejb.dashboard;

/** A number of records with the filter that lists them. */
public record Figure(long count, String filter) {}
