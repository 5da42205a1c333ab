package app.crm.persistence.customfields;

/**
 * A value that a field offers.
 *
 * @param code as it is stored and filtered by
 */
public record CustomChoice(String code, Labels labels) {}
