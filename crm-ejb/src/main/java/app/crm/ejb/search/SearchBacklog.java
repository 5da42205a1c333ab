package app.crm.ejb.search;

import app.crm.ejb.core.UnitOfWork;
import app.crm.ejb.jobs.JobEnded;
import app.crm.persistence.search.SearchIndexRepository;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Writes the documents of great writes, which committed without them. What is to be done stands in the database and goes
 * with what was done, so nothing is lost with a node; of several nodes one does it at a time.
 */
@ApplicationScoped
public class SearchBacklog {

    private static final Logger LOG = Logger.getLogger(SearchBacklog.class);
    private static final Duration PART_TIME = Duration.ofSeconds(60);

    @Resource
    ManagedExecutorService executor;

    @Inject
    SearchIndexRepository index;

    @Inject
    UnitOfWork unitOfWork;

    private final AtomicBoolean working = new AtomicBoolean();
    private volatile boolean stopping;

    /** Imports and bulk changes are jobs: the documents of one are begun as soon as it has committed. */
    void onJobEnded(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobEnded job) {
        wake();
    }

    /** Works the backlog off, on another thread. */
    public void wake() {
        if (!stopping && working.compareAndSet(false, true)) {
            executor.execute(this::workOff);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void workOff() {
        try {
            long records = 0;
            long part;
            do {
                part = unitOfWork.run(PART_TIME, index::catchUp).orElse(0L);
                records += part;
            } while (part > 0 && !stopping);
            if (records > 0) {
                LOG.infof("Search has caught up with %d records", records);
            }
        } catch (RuntimeException failure) {
            // The part is still there; the next tick of the timer tries it again.
            LOG.warn("Search could not catch up with the records", failure);
        } finally {
            working.set(false);
        }
    }
}
