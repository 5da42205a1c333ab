package app.crm.persistence.customfields;

/** The JSON that one record has as its value of a field. */
public record RecordValue(long recordId, String value) {}
