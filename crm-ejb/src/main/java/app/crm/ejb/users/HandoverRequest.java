package app.crm.ejb.users;

/**
 * To whom a user's records go.
 *
 * @param dryRun true to be told only how many there are
 */
public record HandoverRequest(Long toUserId, Boolean dryRun) {

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
