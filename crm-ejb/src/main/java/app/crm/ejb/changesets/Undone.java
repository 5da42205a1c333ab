package app.crm.ejb.changesets;

/**
 * An undo has written everything, in the running transaction. Whoever keeps a rule over what it may not bring back
 * refuses by throwing.
 *
 * @param undoingId the change set that holds what the undo wrote
 */
public record Undone(long undoingId) {}
