package app.crm.ejb.bulk;

import app.crm.ejb.core.ForbiddenException;
import app.crm.ejb.jobs.JobContext;
import app.crm.ejb.jobs.JobHandler;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.access.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Changes more records than a request should wait for: slices of one transaction, which ends with the job's success.
 * After a kill nothing was changed and the job starts anew; cancelled, it rolls everything back.
 */
@ApplicationScoped
public class BulkJob implements JobHandler {

    static final String KIND = "bulk";

    private static final Duration TIMEOUT = Duration.ofHours(2);

    @Inject
    BulkWork work;

    @Inject
    CurrentUser currentUser;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) {
        BulkOrder order = job.parameters(BulkOrder.class);
        if (!currentUser.get().may(order.resource(), Action.BULK)) {
            throw new ForbiddenException(
                    "Your role no longer lets you change " + order.resource().path() + " in bulk.");
        }
        job.finishIn(TIMEOUT, () -> work.perform(order, job::progress));
    }
}
