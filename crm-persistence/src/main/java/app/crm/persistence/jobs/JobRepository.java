package app.crm.persistence.jobs;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Jobs as people ask for them and look at them. */
@Repository
public class JobRepository {

    @Inject
    Database database;

    protected JobRepository() {}

    public JobRepository(Database database) {
        this.database = database;
    }

    public long add(NewJob job) {
        Sql insert = Sql.of(
                "insert into job (kind, parameters, created_by) values (?, ?::jsonb, ?) returning id",
                job.kind(),
                job.parameters(),
                job.createdBy());
        return database.first(insert, row -> row.id("id")).orElseThrow();
    }

    /** Those of the jobs that exist, whosever they are. */
    public List<Job> unscoped(Collection<Long> ids) {
        return database.list(Sql.of("select j.* from job j where j.id = any (?) order by j.id", ids), Job::of);
    }

    /** The job, if the access reaches it. */
    public Optional<Job> find(AccessPredicate access, long id) {
        return database.first(
                Sql.of("select j.* from job j where j.id = ? and", id)
                        .then(Sql.join("", List.of(JobCatalogue.reached(access)))),
                Job::of);
    }

    /** A waiting job is cancelled at once, a running one is asked to stop. Empty where the job is over. */
    public Optional<Job> cancel(long id) {
        return database.first(Sql.of("""
                        update job j
                        set status = case status when 'queued' then 'cancelled' else 'cancelling' end,
                            finished_at = case status when 'queued' then now() end
                        where id = ? and status in ('queued', 'running', 'cancelling') returning j.*""", id), Job::of);
    }

    /** A failed or cancelled job waits again; it goes on from its checkpoint. Empty where it did not fail. */
    public Optional<Job> retry(long id) {
        return database.first(Sql.of("""
                        update job j
                        set status = 'queued', due_at = now(), attempts = 0, error = null, finished_at = null
                        where id = ? and status in ('failed', 'cancelled') returning j.*""", id), Job::of);
    }
}
