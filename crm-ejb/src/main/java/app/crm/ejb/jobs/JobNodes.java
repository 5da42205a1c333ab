package app.crm.ejb.jobs;

import app.crm.persistence.jobs.JobNodeRepository;
import app.crm.persistence.jobs.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** The nodes that share the database, as their heartbeats show them. */
@ApplicationScoped
@Transactional
public class JobNodes {

    private static final Logger LOG = Logger.getLogger(JobNodes.class);

    @Inject
    JobNodeRepository repository;

    @Inject
    JobsConfig config;

    /** Notes that this node lives, and frees timers that a dead one left running. */
    public void beat(Instant startedAt, int running) {
        repository.beat(config.node(), startedAt, config.slots(), running);
        long freed = repository.freeTimersOfSilentNodes(silence());
        if (freed > 0) {
            LOG.warnf("Freed %d timers that a dead node left running", freed);
        }
    }

    public void leave() {
        repository.leave(config.node());
    }

    public List<JobWorker> workers() {
        return repository.workers(silence());
    }

    private Duration silence() {
        return config.lease();
    }
}
