package app.crm.ejb.jobs;

import app.crm.persistence.jobs.HeldJob;
import app.crm.persistence.jobs.JobStatus;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * This node as a worker: its heartbeat extends the leases of its jobs and tells them when to stop. At the start it frees
 * what it held when it was killed; at the end it lets its jobs reach their next step and gives them back.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobNode {

    private static final Logger LOG = Logger.getLogger(JobNode.class);
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(15);
    private static final Duration CHECK = Duration.ofMillis(50);

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    JobRunner runner;

    @Inject
    JobLedger ledger;

    @Inject
    JobNodes nodes;

    @Inject
    JobsConfig config;

    @Inject
    Clock clock;

    private Instant startedAt;
    private ScheduledFuture<?> heartbeat;

    @PostConstruct
    void start() {
        config.check();
        startedAt = clock.instant();
        long freed = ledger.expireLeasesOfThisNode();
        if (freed > 0) {
            LOG.infof("%d jobs were running here when the server was killed; they go on", freed);
        }
        long millis = config.heartbeat().toMillis();
        heartbeat = scheduler.scheduleAtFixedRate(this::beat, 0, millis, TimeUnit.MILLISECONDS);
        runner.wake();
    }

    @PreDestroy
    void stop() {
        runner.stop();
        Instant end = clock.instant().plus(PATIENCE_AT_END);
        while (runner.runningCount() > 0 && clock.instant().isBefore(end)) {
            LockSupport.parkNanos(CHECK.toNanos());
        }
        heartbeat.cancel(true);
        if (runner.runningCount() > 0) {
            LOG.warnf("%d jobs did not stop in time; they go on after their lease", runner.runningCount());
        }
        nodes.leave();
    }

    /** A heartbeat that fails is missed, not fatal: the next one may succeed before the lease runs out. */
    private void beat() {
        try {
            List<JobContext> running = runner.running();
            Map<Long, JobStatus> held = ledger
                    .extend(running.stream().map(JobContext::claim).toList())
                    .stream()
                    .collect(Collectors.toMap(HeldJob::jobId, HeldJob::status));
            running.forEach(context -> tell(context, held.get(context.id())));
            nodes.beat(startedAt, running.size());
        } catch (RuntimeException failure) {
            LOG.warnf("Heartbeat missed: %s", failure.getMessage());
        }
    }

    private static void tell(JobContext context, JobStatus status) {
        if (status == null) {
            context.stop(JobStopped.Reason.OVERTAKEN);
        } else if (status == JobStatus.CANCELLING) {
            context.stop(JobStopped.Reason.CANCELLED);
        }
    }
}
