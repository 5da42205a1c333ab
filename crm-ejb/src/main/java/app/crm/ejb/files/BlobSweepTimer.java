package app.crm.ejb.files;

import app.crm.ejb.blobs.BlobSweep;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Clears away, once a night, bytes that no file, no import and no undo can ask for any more. */
@Singleton
public class BlobSweepTimer {

    private static final Logger LOG = Logger.getLogger(BlobSweepTimer.class);

    /** Longer than any upload and any transaction lasts. */
    private static final Duration GRACE = Duration.ofDays(1);

    @Inject
    BlobSweep sweep;

    @Inject
    BlobUse use;

    @Inject
    Clock clock;

    @Schedule(hour = "3", minute = "20", info = "sweep-blobs")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        try {
            int removed = sweep.sweep(clock.instant().minus(GRACE), use::unneeded);
            LOG.infof("Removed %d files that nothing refers to", removed);
        } catch (IOException failure) {
            LOG.warnf("The files that nothing refers to could not be cleared away: %s", failure);
        }
    }
}
