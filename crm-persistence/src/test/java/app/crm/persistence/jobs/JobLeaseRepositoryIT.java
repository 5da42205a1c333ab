package app.crm.persistence.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.migration.SchemaMigration;
import app.crm.persistence.testing.TestSession;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes at one job table, on real PostgreSQL. */
class JobLeaseRepositoryIT {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(1);

    private static DataSource source;

    private TestSession one;
    private TestSession two;
    private JobLeaseRepository first;
    private JobLeaseRepository second;
    private JobRepository jobs;

    @BeforeAll
    static void migrate() {
        source = ScratchDatabase.create();
        SchemaMigration.migrate(source);
    }

    @BeforeEach
    void open() {
        one = new TestSession(source);
        two = new TestSession(source);
        first = new JobLeaseRepository(one.database());
        second = new JobLeaseRepository(two.database());
        jobs = new JobRepository(one.database());
        one.commit(() -> one.update("delete from job"));
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void aJobIsClaimedOnceByTheNodesThatRaceForIt() throws Exception {
        int count = 200;
        one.commit(() -> one.update(
                "insert into job (kind, parameters) select 'count', '{}' from generate_series(1, ?)", count));
        CompletableFuture<Set<Long>> others = CompletableFuture.supplyAsync(() -> claimAll(two, second));
        Set<Long> own = claimAll(one, first);
        Set<Long> all = new HashSet<>(own);
        all.addAll(others.get());
        assertThat(own.size() + others.get().size()).isEqualTo(count);
        assertThat(all).hasSize(count);
    }

    @Test
    void aHolderThatWasOvertakenCannotCommitAnyMore() {
        long id = submit();
        JobClaim paused = claim(one, first, SHORT);
        JobClaim taken = claim(two, second, LEASE);
        assertThat(taken.jobId()).isEqualTo(id);
        assertThat(taken.epoch()).isEqualTo(paused.epoch() + 1);
        assertThat(one.commit(() -> first.fence(paused, "{\"done\": 99}"))).isFalse();
        assertThat(one.commit(() -> first.succeed(paused, "{}"))).isFalse();
        assertThat(one.commit(() -> first.report(paused, new JobProgress(99, null))))
                .isEmpty();
        one.commit(() -> {
            first.failed(paused, "too late");
            return first.extend(List.of(paused), LEASE);
        });
        assertThat(two.commit(() -> second.fence(taken, "{\"done\": 1}"))).isTrue();
        assertThat(job(id).status()).isEqualTo(JobStatus.RUNNING);
        assertThat(two.commit(() -> second.succeed(taken, "{\"rows\": 1}"))).isTrue();
        assertThat(job(id).status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(job(id).result()).isEqualTo("{\"rows\": 1}");
    }

    @Test
    void aTakeOverWaitsForTheCommitOfAHolderThatPassedTheFence() {
        submit();
        JobClaim holder = claim(one, first, SHORT);
        assertThat(first.fence(holder, "{\"done\": 5}")).isTrue();
        assertThat(two.commit(() -> second.claim("two", LEASE))).isEmpty();
        one.commit(() -> null);
    }

    @Test
    void theCheckpointIsThereForTheNextHolderOnlyIfItWasCommitted() {
        submit();
        JobClaim holder = claim(one, first, SHORT);
        one.commit(() -> first.fence(holder, "{\"done\": 5}"));
        first.fence(holder, "{\"done\": 6}");
        one.rollback();
        assertThat(claim(two, second, LEASE).checkpoint()).isEqualTo("{\"done\": 5}");
    }

    @Test
    void aHeartbeatKeepsTheLease() {
        submit();
        JobClaim holder = claim(one, first, SHORT);
        assertThat(one.commit(() -> first.extend(List.of(holder), LEASE)))
                .containsExactly(new HeldJob(holder.jobId(), JobStatus.RUNNING));
        assertThat(two.commit(() -> second.claim("two", LEASE))).isEmpty();
    }

    @Test
    void aJobThatIsToBeCancelledPassesNoFence() {
        long id = submit();
        JobClaim holder = claim(one, first, LEASE);
        assertThat(one.commit(() -> jobs.cancel(id)).orElseThrow().status()).isEqualTo(JobStatus.CANCELLING);
        assertThat(one.commit(() -> first.fence(holder, null))).isFalse();
        assertThat(one.commit(() -> first.report(holder, null))).contains(JobStatus.CANCELLING);
        one.commit(() -> {
            first.cancelled(holder);
            return null;
        });
        assertThat(job(id).status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(one.commit(() -> jobs.cancel(id))).isEmpty();
    }

    @Test
    void aWaitingJobIsCancelledAtOnceAndMayBeTriedAgain() {
        long id = submit();
        assertThat(one.commit(() -> jobs.cancel(id)).orElseThrow().status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(two.commit(() -> second.claim("two", LEASE))).isEmpty();
        assertThat(one.commit(() -> jobs.retry(id)).orElseThrow().status()).isEqualTo(JobStatus.QUEUED);
        assertThat(claim(two, second, LEASE).jobId()).isEqualTo(id);
        assertThat(one.commit(() -> jobs.retry(id))).isEmpty();
    }

    @Test
    void aJobThatKillsItsNodeEachTimeFailsInTheEnd() {
        long id = submit();
        for (int attempt = 0; attempt < 5; attempt++) {
            claim(one, first, SHORT);
            pause();
        }
        assertThat(two.commit(() -> second.claim("two", LEASE))).isEmpty();
        assertThat(two.commit(second::settleAbandoned)).hasSize(1);
        assertThat(job(id).status()).isEqualTo(JobStatus.FAILED);
        assertThat(job(id).error()).isEqualTo("The server stopped each of the 5 times this job ran.");
    }

    @Test
    void aJobCancelledOnADeadNodeIsSettled() {
        long id = submit();
        claim(one, first, SHORT);
        one.commit(() -> jobs.cancel(id));
        pause();
        assertThat(two.commit(second::settleAbandoned)).hasSize(1);
        assertThat(job(id).status()).isEqualTo(JobStatus.CANCELLED);
    }

    @Test
    void aFailureForNowWaitsItsTimeAndAReleaseCountsAsNoAttempt() {
        long id = submit();
        JobClaim holder = claim(one, first, LEASE);
        one.commit(() -> {
            first.release(holder);
            return null;
        });
        assertThat(job(id).attempts()).isZero();
        JobClaim again = claim(one, first, LEASE);
        one.commit(() -> {
            first.failedForNow(again, "no answer", Duration.ofHours(1));
            return null;
        });
        assertThat(job(id).status()).isEqualTo(JobStatus.QUEUED);
        assertThat(job(id).error()).isEqualTo("no answer");
        assertThat(two.commit(() -> second.claim("two", LEASE))).isEmpty();
    }

    @Test
    void aNodeThatComesBackTakesUpItsJobsAtOnce() {
        submit();
        claim(one, first, LEASE);
        assertThat(two.commit(() -> second.expireLeasesOf("other"))).isZero();
        assertThat(two.commit(() -> second.expireLeasesOf("node"))).isEqualTo(1);
        claim(two, second, LEASE);
    }

    @Test
    void timersOfSilentNodesAreFreed() {
        JobNodeRepository nodes = new JobNodeRepository(one.database());
        assertThat(one.commit(() -> nodes.freeTimersOfSilentNodes(LEASE))).isZero();
        one.commit(() -> {
            one.update("create table jboss_ejb_timer (id text, timer_state text, node_name text)");
            one.update("insert into jboss_ejb_timer values ('a', 'IN_TIMEOUT', 'dead'), ('b', 'IN_TIMEOUT', 'alive')");
            nodes.beat("alive", Instant.now(), 3, 0);
            return null;
        });
        assertThat(one.commit(() -> nodes.freeTimersOfSilentNodes(LEASE))).isEqualTo(1);
        assertThat(one.text("select string_agg(id || timer_state, ' ' order by id) as value from jboss_ejb_timer"))
                .isEqualTo("aACTIVE bIN_TIMEOUT");
        assertThat(nodes.workers(LEASE)).hasSize(1).allMatch(JobWorker::alive);
    }

    private long submit() {
        return one.commit(() -> jobs.add(new NewJob("count", "{}", null)));
    }

    private static JobClaim claim(TestSession session, JobLeaseRepository leases, Duration lease) {
        pause();
        return session.commit(() -> leases.claim("node", lease)).orElseThrow();
    }

    private static Set<Long> claimAll(TestSession session, JobLeaseRepository leases) {
        Set<Long> claimed = new HashSet<>();
        Optional<JobClaim> claim = session.commit(() -> leases.claim("node", LEASE));
        while (claim.isPresent()) {
            claimed.add(claim.get().jobId());
            claim = session.commit(() -> leases.claim("node", LEASE));
        }
        return claimed;
    }

    private Job job(long id) {
        return one.commit(() -> jobs.find(AccessPredicate.unrestricted(), id)).orElseThrow();
    }

    /** Longer than the short lease. */
    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
}
