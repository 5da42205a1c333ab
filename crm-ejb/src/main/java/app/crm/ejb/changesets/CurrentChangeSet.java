package app.crm.ejb.changesets;

import jakarta.enterprise.context.RequestScoped;
import java.util.OptionalLong;

/**
 * Carries the id of the change set between business code and the HTTP layer: the layer puts the request's id in and
 * takes the change set's id out for the {@code X-Change-Set} header of a successful answer.
 */
@RequestScoped
public class CurrentChangeSet {

    private Long id;
    private String requestId;

    /** The change set opened last in this request. */
    public OptionalLong id() {
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    public String requestId() {
        return requestId;
    }

    public void setRequestId(String requestId) {
        this.requestId = requestId;
    }

    /** The transaction was rolled back on purpose: there is nothing to tell of. */
    public void forget() {
        this.id = null;
    }

    void opened(long changeSetId) {
        this.id = changeSetId;
    }
}
