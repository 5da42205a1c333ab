package app.crm.ejb.bulk;

import static app.crm.persistence.access.Action.BULK;
import static app.crm.persistence.access.ResourceType.INTERACTIONS;
import static app.crm.persistence.access.ResourceType.ORGANISATIONS;
import static app.crm.persistence.access.ResourceType.PEOPLE;
import static app.crm.persistence.access.ResourceType.TASKS;

import app.crm.ejb.changesets.CurrentChangeSet;
import app.crm.ejb.core.ForbiddenException;
import app.crm.ejb.core.UnitOfWork;
import app.crm.ejb.exports.ExportFiles;
import app.crm.ejb.jobs.Jobs;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.ResourceType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/**
 * Changes of many records in one call, whole or not at all. Up to a thousand records are changed while the caller waits,
 * more by a job. A dry run writes and rolls back, so that what it announces is what would happen.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class BulkService {

    private static final int MOST_AT_ONCE = 1_000;
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    @Inject
    BulkOrders orders;

    @Inject
    BulkWork work;

    @Inject
    ExportFiles files;

    @Inject
    Jobs jobs;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    CurrentUser currentUser;

    @Inject
    CurrentChangeSet current;

    @Requires(resource = PEOPLE, action = BULK)
    public BulkOutcome people(BulkRequest request) {
        return change(PEOPLE, request);
    }

    @Requires(resource = ORGANISATIONS, action = BULK)
    public BulkOutcome organisations(BulkRequest request) {
        return change(ORGANISATIONS, request);
    }

    @Requires(resource = INTERACTIONS, action = BULK)
    public BulkOutcome interactions(BulkRequest request) {
        return change(INTERACTIONS, request);
    }

    @Requires(resource = TASKS, action = BULK)
    public BulkOutcome tasks(BulkRequest request) {
        return change(TASKS, request);
    }

    private BulkOutcome change(ResourceType resource, BulkRequest request) {
        BulkOrder order = orders.read(resource, request);
        if (!currentUser.get().may(resource, order.action().permission())) {
            throw new ForbiddenException(
                    "Your role lets you " + order.action().permission().code() + " no " + resource.path() + ".");
        }
        if (order.action() == BulkAction.EXPORT) {
            return new BulkOutcome(null, files.order(order.export()));
        }
        if (request.isDryRun()) {
            return new BulkOutcome(rehearse(order), null);
        }
        Long job = unitOfWork.run(
                TIMEOUT, () -> work.isMoreThan(order, MOST_AT_ONCE) ? jobs.submit(BulkJob.KIND, order) : null);
        return job == null ? new BulkOutcome(perform(order), null) : new BulkOutcome(null, job);
    }

    private BulkAnswer perform(BulkOrder order) {
        BulkAnswer answer =
                unitOfWork.runIf(TIMEOUT, () -> work.perform(order, (done, total) -> {}), done -> done.changed() > 0);
        return answer.changed() > 0 ? answer : rolledBack(answer);
    }

    private BulkAnswer rehearse(BulkOrder order) {
        return rolledBack(unitOfWork.runIf(TIMEOUT, () -> work.rehearse(order, MOST_AT_ONCE), done -> false));
    }

    private BulkAnswer rolledBack(BulkAnswer answer) {
        current.forget();
        return answer.rolledBack();
    }
}
