package app.crm.ejb.jobs;

import app.crm.persistence.jobs.HeldJob;
import app.crm.persistence.jobs.JobClaim;
import app.crm.persistence.jobs.JobLeaseRepository;
import app.crm.persistence.jobs.JobProgress;
import app.crm.persistence.jobs.JobStatus;
import jakarta.enterprise.context.ApplicationScoped;
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
    JobsConfig config;

    public Optional<JobClaim> claim() {
        leases.settleAbandoned();
        return leases.claim(config.node(), config.lease());
    }

    public List<HeldJob> extend(List<JobClaim> claims) {
        return claims.isEmpty() ? List.of() : leases.extend(claims, config.lease());
    }

    /** Status of the job while this claim holds it; stores the progress unless it is null. */
    public Optional<JobStatus> report(JobClaim claim, JobProgress progress) {
        return leases.report(claim, progress);
    }

    public boolean succeeded(JobClaim claim, String result) {
        return leases.succeed(claim, result);
    }

    public void cancelled(JobClaim claim) {
        leases.cancelled(claim);
    }

    public void failed(JobClaim claim, String error) {
        leases.failed(claim, error);
    }

    public void failedForNow(JobClaim claim, String error, Duration delay) {
        leases.failedForNow(claim, error, delay);
    }

    public void release(JobClaim claim) {
        leases.release(claim);
    }

    public long expireLeasesOfThisNode() {
        return leases.expireLeasesOf(config.node());
    }
}
