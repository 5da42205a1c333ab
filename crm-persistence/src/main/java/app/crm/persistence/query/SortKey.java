package app.crm.persistence.query;

/**
 * An order that a list offers.
 *
 * @param expression over the catalogue's alias; an index on (expression, id) carries it
 * @param sqlType the expression's type, in which a cursor's value is given back
 * @param nullable whether the expression may be null; such records come last in both directions
 */
public record SortKey(String name, String expression, String sqlType, boolean nullable) {}
