package app.crm.ejb.jobs;

import app.crm.ejb.core.UnitOfWork;
import app.crm.persistence.jobs.JobClaim;
import app.crm.persistence.jobs.JobLeaseRepository;
import app.crm.persistence.jobs.JobProgress;
import app.crm.persistence.jobs.JobStatus;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What a handler knows of its job and how it writes. Each of its transactions ends with the fence, which lets it commit
 * only while this node holds the job and nobody wants it cancelled.
 *
 * <p>Used by the handler's thread alone; only {@link #stop} is called by others.
 */
public final class JobContext {

    private static final Duration SLICE_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);
    private static final long REPORT_EVERY_NANOS = Duration.ofMillis(200).toNanos();

    /** What a context needs of the node it runs on. */
    record Tools(JobLedger ledger, JobEnds ends, JobLeaseRepository leases, UnitOfWork unitOfWork, ObjectMapper json) {}

    private final JobClaim claim;
    private final Tools tools;
    private volatile JobStopped.Reason stop;
    private JobProgress unreported;
    private long lastReport = System.nanoTime() - REPORT_EVERY_NANOS;
    private String checkpoint;
    private String result;
    private boolean finished;

    JobContext(JobClaim claim, Tools tools) {
        this.claim = claim;
        this.tools = tools;
        this.checkpoint = claim.checkpoint();
    }

    public long id() {
        return claim.jobId();
    }

    /** In whose name the job acts; null for the product itself. */
    public Long userId() {
        return claim.createdBy();
    }

    public <T> T parameters(Class<T> type) {
        return read(claim.parameters(), type);
    }

    /** How far the work is, as the last committed transaction left it; empty at the very beginning. */
    public <T> Optional<T> checkpoint(Class<T> type) {
        return Optional.ofNullable(checkpoint).map(json -> read(json, type));
    }

    /** Inside {@link #inSlice}: how far the work is once this transaction has committed. */
    public void setCheckpoint(Object newCheckpoint) {
        this.checkpoint = write(newCheckpoint);
    }

    /** What the job answers when it ends well. */
    public void setResult(Object newResult) {
        this.result = write(newResult);
    }

    /**
     * Shows how far the job is, at once and on every node, while its own transaction goes on.
     *
     * @param total null while it isn't known
     */
    public void progress(long done, Long total) {
        unreported = new JobProgress(done, total);
        checkCancelled();
    }

    /** Ends the handler where it must not go on. Cheap: asks the database a few times a second at most. */
    public void checkCancelled() {
        if (System.nanoTime() - lastReport >= REPORT_EVERY_NANOS) {
            lastReport = System.nanoTime();
            Optional<JobStatus> status = tools.ledger().report(claim, unreported);
            unreported = null;
            notice(status);
        }
        if (stop != null) {
            throw new JobStopped(stop);
        }
    }

    /** One transaction of the work: data, checkpoint and fence commit together. Repeated when it meets a deadlock. */
    public <T> T inSlice(Callable<T> work) {
        return inTransaction(SLICE_TIMEOUT, work);
    }

    /** As {@link #inSlice}, for work that needs longer. */
    public <T> T inTransaction(Duration timeout, Callable<T> work) {
        checkCancelled();
        return tools.unitOfWork().run(timeout, () -> {
            tools.leases().limitSilence(LONGEST_SILENCE);
            T answer = work.call();
            fence();
            return answer;
        });
    }

    /** The last transaction of the job: its data and the job's success commit together. The answer is the result. */
    public <T> T finishIn(Duration timeout, Callable<T> work) {
        checkCancelled();
        T answer = tools.unitOfWork().run(timeout, () -> {
            tools.leases().limitSilence(LONGEST_SILENCE);
            T last = work.call();
            setResult(last);
            if (unreported != null) {
                tools.leases().report(claim, unreported);
            }
            requireHeld(tools.ends().succeed(claim, result));
            return last;
        });
        finished = true;
        return answer;
    }

    /** For a handler with a transaction of its own: to be called last in it. */
    public void fence() {
        requireHeld(tools.leases().fence(claim, checkpoint));
    }

    /** From another thread: the handler ends at its next step. */
    void stop(JobStopped.Reason reason) {
        stop = reason;
    }

    JobClaim claim() {
        return claim;
    }

    /** The handler has returned: notes the success, unless its last transaction did. */
    void succeed() {
        if (finished) {
            return;
        }
        if (unreported != null) {
            notice(tools.ledger().report(claim, unreported));
        }
        requireHeld(tools.ledger().succeeded(claim, result));
    }

    private void requireHeld(boolean held) {
        if (!held) {
            notice(tools.ledger().report(claim, null));
            throw new JobStopped(stop == null ? JobStopped.Reason.OVERTAKEN : stop);
        }
    }

    private void notice(Optional<JobStatus> status) {
        if (status.isEmpty()) {
            stop = JobStopped.Reason.OVERTAKEN;
        } else if (status.get() == JobStatus.CANCELLING) {
            stop = JobStopped.Reason.CANCELLED;
        }
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return tools.json().readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("job " + claim.jobId() + " holds JSON of another shape", unreadable);
        }
    }

    private String write(Object value) {
        try {
            return value == null ? null : tools.json().writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }
}
