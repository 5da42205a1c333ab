package app.crm.ejb.jobs;

import jakarta.ejb.ApplicationException;

/** Ends a handler from inside: the transaction it is in rolls back. Handlers let it pass. */
@ApplicationException(rollback = true)
public class JobStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why the handler may not go on. */
    public enum Reason {
        /** Somebody asked for it. */
        CANCELLED,
        /** Another node has the job: this one was silent for longer than its lease. */
        OVERTAKEN,
        /** The server stops; the job goes on elsewhere or after the restart. */
        NODE_STOPPING
    }

    private final Reason reason;

    JobStopped(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
