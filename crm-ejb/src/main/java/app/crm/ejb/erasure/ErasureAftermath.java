package app.crm.ejb.erasure;

import app.crm.ejb.blobs.BlobStore;
import app.crm.ejb.files.BlobUse;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;

/** What an erasure leaves to do outside the database, once it has committed. */
@ApplicationScoped
class ErasureAftermath {

    private static final Logger LOG = Logger.getLogger(ErasureAftermath.class);

    @Resource
    ManagedExecutorService executor;

    @Inject
    ErasureJournal journal;

    @Inject
    BlobUse use;

    @Inject
    BlobStore blobs;

    /** A line that can't be written now is written when {@link ErasureReplay} next compares the two lists. */
    void onErased(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonErased event) {
        try {
            journal.append(List.of(event.person()));
        } catch (RuntimeException failure) {
            LOG.errorf(
                    failure,
                    "The erasure of person %d is not yet in the list outside the database",
                    event.person().personId());
        }
        executor.execute(() -> use.unneeded(event.files()).forEach(blobs::delete));
    }
}
