package app.crm.ejb.exports;

import app.crm.ejb.blobs.BlobStore;
import app.crm.ejb.core.Reach;
import app.crm.ejb.jobs.Jobs;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.exports.ExportFile;
import app.crm.persistence.exports.ExportFileRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;

/** Files that exports write in the background. Everybody has their own; nobody sees another's, whatever their role. */
@Stateless
@PermitAll
public class ExportFiles {

    @Inject
    ExportService exports;

    @Inject
    ExportFileRepository files;

    @Inject
    BlobStore blobs;

    @Inject
    Jobs jobs;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** Hands the export in as a job, once it is sure that it can be done; answers the job's id. */
    public long order(ExportRequest request) {
        return order(request.order(clock.instant()));
    }

    public long order(ExportOrder order) {
        exports.ordered(order);
        return jobs.submit(ExportJob.KIND, order);
    }

    public ExportFile get(long id) {
        return files.find(currentUser.get().userId(), id, clock.instant())
                .orElseThrow(() -> Reach.absent("export", id));
    }

    public Path content(ExportFile file) {
        return blobs.path(file.sha256());
    }
}
