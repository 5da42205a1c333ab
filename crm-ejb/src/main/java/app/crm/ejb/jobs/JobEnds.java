package app.crm.ejb.jobs;

import app.crm.persistence.jobs.Job;
import app.crm.persistence.jobs.JobClaim;
import app.crm.persistence.jobs.JobLeaseRepository;
import app.crm.persistence.jobs.JobStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Notes how jobs end and tells it in the same transaction, so that whoever acts on it does so exactly once: the lease
 * lets only one node end a job.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class JobEnds {

    @Inject
    JobLeaseRepository leases;

    @Inject
    Event<JobEnded> ended;

    @Inject
    Event<JobChanged> changed;

    /** False where another node has the job, or where it is to be cancelled. */
    public boolean succeed(JobClaim claim, String result) {
        return tell(claim, JobStatus.SUCCEEDED, leases.succeed(claim, result));
    }

    public void cancelled(JobClaim claim) {
        tell(claim, JobStatus.CANCELLED, leases.cancelled(claim));
    }

    public void failed(JobClaim claim, String error) {
        tell(claim, JobStatus.FAILED, leases.failed(claim, error));
    }

    /** Ends jobs whose node is gone and that nobody will take. */
    public void settleAbandoned() {
        for (Job job : leases.settleAbandoned()) {
            tell(new JobEnded(job.id(), job.kind(), job.createdBy(), job.status()));
        }
    }

    private boolean tell(JobClaim claim, JobStatus status, boolean held) {
        if (held) {
            tell(new JobEnded(claim.jobId(), claim.kind(), claim.createdBy(), status));
        }
        return held;
    }

    private void tell(JobEnded end) {
        ended.fire(end);
        changed.fire(new JobChanged(end.jobId()));
    }
}
