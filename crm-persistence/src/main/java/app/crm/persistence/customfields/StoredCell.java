package app.crm.persistence.customfields;

/**
 * A value that records have of a field.
 *
 * @param value its JSON
 * @param cell as an export writes it
 * @param records how many have it
 */
public record StoredCell(String value, String cell, long records) {}
