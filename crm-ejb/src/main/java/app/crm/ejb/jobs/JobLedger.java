package app.crm.ejb.jobs;

import app.crm.persistence.jobs.HeldJob;
import app.crm.persistence.jobs.JobClaim;
import app.crm.persistence.jobs.JobLeaseRepository;
import app.crm.persistence.jobs.JobProgress;
import app.crm.persistence.jobs.JobStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What this node notes in the job table, each time in a short transaction of its own beside the job's work. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class JobLedger {

    @Inject
    JobLeaseRepository leases;

    @Inject
    JobEnds ends;

    @Inject
    Event<JobChanged> changed;

    @Inject
    JobsConfig config;

    public Optional<JobClaim> claim() {
        ends.settleAbandoned();
        Optional<JobClaim> claim = leases.claim(config.node(), config.lease());
        claim.ifPresent(this::tell);
        return claim;
    }

    public List<HeldJob> extend(List<JobClaim> claims) {
        return claims.isEmpty() ? List.of() : leases.extend(claims, config.lease());
    }

    /** Status of the job while this claim holds it; stores the progress unless it is null. */
    public Optional<JobStatus> report(JobClaim claim, JobProgress progress) {
        if (progress != null) {
            tell(claim);
        }
        return leases.report(claim, progress);
    }

    public boolean succeeded(JobClaim claim, String result) {
        return ends.succeed(claim, result);
    }

    public void cancelled(JobClaim claim) {
        ends.cancelled(claim);
    }

    public void failed(JobClaim claim, String error) {
        ends.failed(claim, error);
    }

    public void failedForNow(JobClaim claim, String error, Duration delay) {
        leases.failedForNow(claim, error, delay);
        tell(claim);
    }

    public void release(JobClaim claim) {
        leases.release(claim);
        tell(claim);
    }

    public long expireLeasesOfThisNode() {
        return leases.expireLeasesOf(config.node());
    }

    private void tell(JobClaim claim) {
        changed.fire(new JobChanged(claim.jobId()));
    }
}
