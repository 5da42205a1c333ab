package app.crm.ejb.duplicates;

import app.crm.ejb.jobs.Jobs;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.duplicates.DuplicateScanRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Hands in a job where records wait to be compared and none is on it. Of the product's own jobs only the last one is kept. */
@ApplicationScoped
@Transactional
public class DuplicateScans {

    @Inject
    DuplicateScanRepository scans;

    @Inject
    Jobs jobs;

    @Inject
    CurrentUser currentUser;

    void startWhereNeeded() {
        if (scans.isLeft(DuplicateScanJob.KIND)) {
            scans.forgetDone(DuplicateScanJob.KIND);
            currentUser.runAsSystem(() -> jobs.submit(DuplicateScanJob.KIND, new DuplicateScanJob.Parameters(false)));
        }
    }
}
