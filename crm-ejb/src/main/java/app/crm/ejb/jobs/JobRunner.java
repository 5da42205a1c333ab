package app.crm.ejb.jobs;

import app.crm.ejb.core.UnitOfWork;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.jobs.JobClaim;
import app.crm.persistence.jobs.JobLeaseRepository;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Runs jobs on this node, as many at a time as it has slots. */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    @Resource
    ManagedExecutorService executor;

    @Inject
    JobLedger ledger;

    @Inject
    JobEnds ends;

    @Inject
    JobLeaseRepository leases;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    ObjectMapper json;

    @Inject
    CurrentUser currentUser;

    @Inject
    JobFailures failures;

    @Inject
    JobsConfig config;

    @Inject
    @Any
    Instance<JobHandler> handlers;

    private final Map<Long, JobContext> running = new ConcurrentHashMap<>();
    private Semaphore slots;
    private volatile boolean stopping;

    @PostConstruct
    void init() {
        slots = new Semaphore(config.slots());
    }

    /** A job starts at once when the transaction that submitted it has committed. */
    void onSubmitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobSubmitted job) {
        wake();
    }

    /** Looks for waiting jobs, on another thread. */
    public void wake() {
        if (!stopping && slots.availablePermits() > 0) {
            executor.execute(this::takeWaitingJobs);
        }
    }

    List<JobContext> running() {
        return List.copyOf(running.values());
    }

    int runningCount() {
        return running.size();
    }

    /** Takes no more jobs and asks those that run to stop at their next step. */
    void stop() {
        stopping = true;
        running.values().forEach(context -> context.stop(JobStopped.Reason.NODE_STOPPING));
    }

    private void takeWaitingJobs() {
        while (!stopping && slots.tryAcquire()) {
            Optional<JobClaim> claim = claimOrFreeSlot();
            if (claim.isEmpty()) {
                return;
            }
            executor.execute(() -> occupySlot(claim.get()));
        }
    }

    private Optional<JobClaim> claimOrFreeSlot() {
        Optional<JobClaim> claim = Optional.empty();
        try {
            claim = ledger.claim();
        } catch (RuntimeException failure) {
            LOG.warnf("Could not look for waiting jobs: %s", failure.getMessage());
        } finally {
            if (claim.isEmpty()) {
                slots.release();
            }
        }
        return claim;
    }

    private void occupySlot(JobClaim claim) {
        JobContext context = new JobContext(claim, new JobContext.Tools(ledger, ends, leases, unitOfWork, json));
        running.put(claim.jobId(), context);
        try {
            LOG.infof("Job %d (%s) starts, attempt %d", claim.jobId(), claim.kind(), claim.attempts());
            runAndNote(context);
        } catch (RuntimeException failure) {
            // Its lease runs out and the job is taken up again, here or elsewhere.
            LOG.warnf(failure, "The end of job %d could not be noted", claim.jobId());
        } finally {
            running.remove(claim.jobId(), context);
            slots.release();
            wake();
        }
    }

    private void runAndNote(JobContext context) {
        try {
            runAsCreator(context);
            context.succeed();
            LOG.infof("Job %d (%s) is done", context.id(), context.claim().kind());
        } catch (JobStopped stopped) {
            failures.noteStop(context.claim(), stopped.reason());
        } catch (RuntimeException | LinkageError failure) {
            failures.noteFailure(context.claim(), failure);
        }
    }

    private void runAsCreator(JobContext context) {
        if (stopping) {
            context.stop(JobStopped.Reason.NODE_STOPPING);
        }
        JobHandler handler = handlerOf(context.claim().kind());
        Runnable work = () -> call(handler, context);
        if (context.userId() == null) {
            currentUser.runAsSystem(work);
        } else {
            currentUser.runAs(context.userId(), work);
        }
    }

    private static void call(JobHandler handler, JobContext context) {
        try {
            handler.run(context);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private JobHandler handlerOf(String kind) {
        return handlers.stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no handler for jobs of kind " + kind));
    }
}
