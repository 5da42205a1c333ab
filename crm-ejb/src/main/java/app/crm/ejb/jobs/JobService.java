package app.crm.ejb.jobs;

import app.crm.ejb.core.ConflictException;
import app.crm.ejb.core.ForbiddenException;
import app.crm.ejb.core.NotFoundException;
import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import app.crm.persistence.jobs.Job;
import app.crm.persistence.jobs.JobCatalogue;
import app.crm.persistence.jobs.JobRepository;
import app.crm.persistence.jobs.JobWorker;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.query.RecordPages;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/** Jobs as people see and steer them: everybody their own, administrators all. */
@Stateless
@PermitAll
public class JobService {

    @Inject
    JobRepository repository;

    @Inject
    JobNodes nodes;

    @Inject
    RecordPages pages;

    @Inject
    Viewpoints viewpoints;

    @Inject
    CurrentUser currentUser;

    @Inject
    Event<JobSubmitted> submitted;

    @Inject
    Event<JobChanged> changed;

    public Page<Job> page(PageRequest request) {
        return pages.page(JobCatalogue.JOBS, access(), viewpoints.current(), request, JobCatalogue.SHAPE);
    }

    public Job get(long id) {
        return repository.find(access(), id).orElseThrow(() -> new NotFoundException(ResourceType.JOBS, id));
    }

    /** A waiting job is cancelled at once, a running one stops at its next step. */
    public Job cancel(long id) {
        Job job = get(id);
        changed.fire(new JobChanged(id));
        return repository
                .cancel(id)
                .orElseThrow(() -> new ConflictException(
                        "job_over",
                        "Job " + id + " is over (" + job.status().code() + "); there is nothing to cancel."));
    }

    /** A failed or cancelled job starts again where it stopped. */
    public Job retry(long id) {
        Job job = get(id);
        Job waiting = repository
                .retry(id)
                .orElseThrow(() -> new ConflictException(
                        "job_not_failed",
                        "Job " + id + " is " + job.status().code()
                                + "; only a failed or cancelled job can be tried again."));
        submitted.fire(new JobSubmitted(id));
        changed.fire(new JobChanged(id));
        return waiting;
    }

    public List<JobWorker> workers() {
        if (currentUser.get().scope(ResourceType.JOBS, Action.MANAGE) != Scope.ALL) {
            throw new ForbiddenException("Only administrators see the servers that work on jobs.");
        }
        return nodes.workers();
    }

    private AccessPredicate access() {
        return currentUser.get().access(ResourceType.JOBS, Action.READ);
    }
}
