package app.crm.persistence.customfields;

/**
 * What becomes of a value, both in JSON.
 *
 * @param to null where the value goes
 */
public record ConvertedValue(String from, String to) {}
