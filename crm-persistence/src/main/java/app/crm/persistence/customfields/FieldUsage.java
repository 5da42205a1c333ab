package app.crm.persistence.customfields;

/**
 * How much a field is used.
 *
 * @param records that have a value, those in the trash among them
 * @param trashed those of them that are in the trash
 */
public record FieldUsage(long records, long trashed) {}
