package app.crm.ejb.merge;

/**
 * What a merge did.
 *
 * @param changeSetId to be undone for the unmerge
 */
public record Merged(long changeSetId) {}
