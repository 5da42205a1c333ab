package app.crm.ejb.records;

import jakarta.ejb.ApplicationException;

/** The database refused an operation of a batch, and with it the whole transaction. */
@ApplicationException(rollback = true)
public class BatchInterrupted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int index;

    BatchInterrupted(int index, RuntimeException cause) {
        super(cause);
        this.index = index;
    }

    /** The place of the operation in the request. */
    int index() {
        return index;
    }
}
