package app.crm.ejb.interactions;

/**
 * One view of the interactions that are still to be treated.
 *
 * @param name such as {@code overdue}
 * @param filter what lists exactly these interactions, for {@code GET /interactions}
 * @param count how many there are now
 */
public record InboxBox(String name, String filter, long count) {}
