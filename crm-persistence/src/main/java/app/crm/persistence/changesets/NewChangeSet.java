package app.crm.persistence.changesets;

/**
 * A change set about to be opened.
 *
 * @param actorId who changes; null for the product itself
 * @param undoes the change set that this one takes back, or null
 * @param requestId the HTTP request's id, or null
 */
public record NewChangeSet(ChangeKind kind, Long actorId, String summary, Long undoes, String requestId) {}
