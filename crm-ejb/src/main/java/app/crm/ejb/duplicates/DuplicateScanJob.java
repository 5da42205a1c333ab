package app.crm.ejb.duplicates;

import app.crm.ejb.jobs.JobContext;
import app.crm.ejb.jobs.JobHandler;
import app.crm.persistence.duplicates.DuplicateScanRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Compares what waits with what it resembles, slice by slice, until nothing waits any more. The queue itself is the
 * checkpoint: what a slice took from it goes with the slice's transaction.
 */
@ApplicationScoped
public class DuplicateScanJob implements JobHandler {

    static final String KIND = "duplicate_scan";

    private static final int SLICE = 2_000;

    /** What the job is handed in with. */
    record Parameters(boolean everything) {}

    /** What the job answers. */
    record Result(long compared) {}

    /** Whether the queue has been filled. */
    record Checkpoint(long done) {}

    @Inject
    DuplicateScanRepository scans;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) {
        long done = job.checkpoint(Checkpoint.class).map(Checkpoint::done).orElse(-1L);
        if (done < 0) {
            done = job.inSlice(() -> start(job));
        }
        long total = done + job.inSlice(scans::waiting);
        int taken;
        do {
            long before = done;
            taken = job.inSlice(() -> slice(before, job));
            done += taken;
            job.progress(done, Math.max(total, done));
        } while (taken == SLICE);
        job.setResult(new Result(done));
    }

    private long start(JobContext job) {
        if (job.parameters(Parameters.class).everything()) {
            scans.wantAll();
        }
        job.setCheckpoint(new Checkpoint(0));
        return 0L;
    }

    private int slice(long done, JobContext job) {
        int taken = scans.scan(SLICE);
        job.setCheckpoint(new Checkpoint(done + taken));
        return taken;
    }
}
