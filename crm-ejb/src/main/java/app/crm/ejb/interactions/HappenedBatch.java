package app.crm.ejb.interactions;

import app.crm.persistence.interactions.PlannedRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes some of the planned interactions whose moment has come into the last activity of those they concern. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class HappenedBatch {

    private static final int SIZE = 1_000;

    @Inject
    PlannedRepository planned;

    /** Whether more may be waiting. */
    boolean take() {
        return planned.catchUp(SIZE) == SIZE;
    }
}
