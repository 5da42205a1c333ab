package app.crm.ejb.jobs;

import app.crm.ejb.core.CrmException;
import app.crm.ejb.core.StoreFailures;
import app.crm.ejb.core.UnavailableException;
import app.crm.persistence.jobs.JobClaim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Decides what becomes of a job that did not end well: tried again later, failed for good, or given back. */
@ApplicationScoped
public class JobFailures {

    private static final Logger LOG = Logger.getLogger(JobFailures.class);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(5);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

    @Inject
    JobLedger ledger;

    void noteStop(JobClaim claim, JobStopped.Reason reason) {
        LOG.infof("Job %d (%s) stops: %s", claim.jobId(), claim.kind(), reason);
        switch (reason) {
            case CANCELLED -> ledger.cancelled(claim);
            case NODE_STOPPING -> ledger.release(claim);
            case OVERTAKEN -> LOG.warnf("Job %d was taken over while this node was silent", claim.jobId());
        }
    }

    void noteFailure(JobClaim claim, Throwable failure) {
        if (isPassing(failure) && claim.attempts() < claim.maxAttempts()) {
            Duration delay = delay(claim.attempts());
            LOG.warnf("Job %d (%s) is tried again in %s: %s", claim.jobId(), claim.kind(), delay, failure.getMessage());
            ledger.failedForNow(claim, "The database did not answer; the job is tried again.", delay);
        } else {
            ledger.failed(claim, describe(claim, failure));
        }
    }

    /** Doubles with each attempt: 5, 10, 20 seconds, up to five minutes. */
    static Duration delay(int attempts) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(attempts - 1, 16));
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof UnavailableException || StoreFailures.isPassing(failure);
    }

    /** What people may read; anything else goes to the log under a reference. */
    private static String describe(JobClaim claim, Throwable failure) {
        if (failure instanceof CrmException understandable) {
            LOG.infof("Job %d (%s) failed: %s", claim.jobId(), claim.kind(), failure.getMessage());
            return understandable.getMessage();
        }
        String reference = UUID.randomUUID().toString();
        LOG.errorf(failure, "Job %d (%s) failed, reference %s", claim.jobId(), claim.kind(), reference);
        return "The server met an error of its own. Its log has the details under reference " + reference + ".";
    }
}
