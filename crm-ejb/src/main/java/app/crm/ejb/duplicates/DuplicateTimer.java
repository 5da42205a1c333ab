package app.crm.ejb.duplicates;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Of all nodes one fires each tick; the tick only hands in a job, which any node may do. */
@Singleton
public class DuplicateTimer {

    @Inject
    DuplicateScans scans;

    @Schedule(hour = "*", minute = "*", second = "20", info = "duplicates")
    void tick() {
        scans.startWhereNeeded();
    }
}
