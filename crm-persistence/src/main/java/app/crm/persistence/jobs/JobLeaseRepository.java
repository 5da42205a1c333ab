package app.crm.persistence.jobs;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How nodes share jobs. Times are PostgreSQL's, so nodes with different clocks agree; inside a transaction its clock is
 * read anew ({@code clock_timestamp()}), because the transaction may have run for long.
 */
@Repository
public class JobLeaseRepository {

    private static final String LEASED = "status in ('running', 'cancelling')";
    private static final String BACK_TO_QUEUE = """
            status = case status when 'cancelling' then 'cancelled' else 'queued' end,
            finished_at = case status when 'cancelling' then clock_timestamp() end""";

    @Inject
    Database database;

    protected JobLeaseRepository() {}

    public JobLeaseRepository(Database database) {
        this.database = database;
    }

    /** Takes the job that has waited longest, or one whose node has let its lease run out. */
    public Optional<JobClaim> claim(String node, Duration lease) {
        return database.first(Sql.of("""
                        update job set status = 'running', node = ?, epoch = epoch + 1, attempts = attempts + 1,
                            lease_until = clock_timestamp() + ? * interval '1 ms', heartbeat_at = clock_timestamp(),
                            started_at = coalesce(started_at, clock_timestamp()), error = null
                        where id = (select id from job
                                    where status = 'queued' and due_at <= now()
                                       or status = 'running' and lease_until < now() and attempts < max_attempts
                                    order by due_at, id limit 1 for update skip locked)
                        returning *""", node, lease.toMillis()), JobClaim::of);
    }

    /** Ends jobs whose node is gone and that nobody will take: those to be cancelled, and those tried too often. */
    public List<Job> settleAbandoned() {
        return database.list(Sql.of("""
                        update job set status = case status when 'cancelling' then 'cancelled' else 'failed' end,
                            error = case status when 'cancelling' then error
                                else 'The server stopped each of the ' || attempts || ' times this job ran.' end,
                            lease_until = null, finished_at = now()
                        where id in (select id from job
                                     where lease_until < now()
                                       and (status = 'cancelling' or status = 'running' and attempts >= max_attempts)
                                     for update skip locked)
                        returning *"""), Job::of);
    }

    /** A paused node must not keep locks for ever: its transaction ends when it says nothing for this time. */
    public void limitSilence(Duration silence) {
        database.list(
                Sql.of(
                        "select set_config('idle_in_transaction_session_timeout', ?, true) as value",
                        Long.toString(silence.toMillis())),
                row -> row.text("value"));
    }

    /** Extends the leases of a node's claims; answers the jobs that are still its own, with their status. */
    public List<HeldJob> extend(List<JobClaim> claims, Duration lease) {
        List<Long> ids = claims.stream().map(JobClaim::jobId).toList();
        List<Long> epochs = claims.stream().map(claim -> (long) claim.epoch()).toList();
        return database.list(
                Sql.of("""
                        update job set lease_until = clock_timestamp() + ? * interval '1 ms',
                            heartbeat_at = clock_timestamp()
                        from unnest(?, ?) as held (id, epoch)
                        where job.id = held.id and job.epoch = held.epoch and""" + " job." + LEASED + " returning job.id, job.status", lease.toMillis(), ids, epochs),
                row -> new HeldJob(
                        row.id("id"), JobStatus.ofCode(row.text("status")).orElseThrow()));
    }

    /**
     * The last statement of a transaction that does a claim's work: false where the claim is not this node's any more
     * or the job is to be cancelled, and then the transaction must not commit. The row stays locked until it ends.
     */
    public boolean fence(JobClaim claim, String checkpoint) {
        return database.update(Sql.of("""
                                update job set heartbeat_at = clock_timestamp(),
                                    checkpoint = coalesce(?::jsonb, checkpoint)
                                where id = ? and epoch = ? and status = 'running'""", checkpoint, claim.jobId(), claim.epoch())) == 1;
    }

    /** As {@link #fence}, and the job is done: its result commits together with its data. */
    public boolean succeed(JobClaim claim, String result) {
        return database.update(Sql.of("""
                                update job set status = 'succeeded', result = ?::jsonb, lease_until = null,
                                    finished_at = clock_timestamp(),
                                    progress_done = coalesce(progress_total, progress_done)
                                where id = ? and epoch = ? and status = 'running'""", result, claim.jobId(), claim.epoch())) == 1;
    }

    /** Status of a job that this claim still holds; empty where it was overtaken. Stores the progress, if given. */
    public Optional<JobStatus> report(JobClaim claim, JobProgress progress) {
        return database.first(
                Sql.of(
                        """
                        update job set progress_done = coalesce(?, progress_done),
                            progress_total = coalesce(?, progress_total)
                        where id = ? and epoch = ? and""" + " " + LEASED + " returning status",
                        progress == null ? null : progress.done(),
                        progress == null ? null : progress.total(),
                        claim.jobId(),
                        claim.epoch()),
                row -> JobStatus.ofCode(row.text("status")).orElseThrow());
    }

    public boolean cancelled(JobClaim claim) {
        return end(claim, "status = 'cancelled', finished_at = clock_timestamp()", Sql.EMPTY);
    }

    public boolean failed(JobClaim claim, String error) {
        return end(claim, "status = 'failed', finished_at = clock_timestamp()", Sql.of(", error = ?", error));
    }

    /** The job waits for the given time and is then tried again. A job that somebody wants cancelled is cancelled. */
    public void failedForNow(JobClaim claim, String error, Duration delay) {
        end(
                claim,
                BACK_TO_QUEUE,
                Sql.of(", error = ?, due_at = clock_timestamp() + ? * interval '1 ms'", error, delay.toMillis()));
    }

    /** Gives the job back untried, because the node stops. */
    public void release(JobClaim claim) {
        end(claim, BACK_TO_QUEUE, Sql.of(", attempts = attempts - 1"));
    }

    /** At the start of a node: what it held before it was killed is free at once. */
    public long expireLeasesOf(String node) {
        return database.update(
                Sql.of("update job set lease_until = now() - interval '1 ms' where node = ? and " + LEASED, node));
    }

    private boolean end(JobClaim claim, String assignments, Sql more) {
        return database.update(Sql.of("update job set lease_until = null, " + assignments)
                        .then(more)
                        .then("where id = ? and epoch = ? and " + LEASED, claim.jobId(), claim.epoch()))
                == 1;
    }
}
