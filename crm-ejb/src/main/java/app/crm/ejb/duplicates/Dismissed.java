package app.crm.ejb.duplicates;

/**
 * A pair that was said to be two.
 *
 * @param changeSetId to be undone to have the pair proposed again
 */
public record Dismissed(long changeSetId) {}
