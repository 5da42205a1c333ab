package app.crm.ejb.interactions;

import app.crm.ejb.core.WokenWork;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/**
 * A planned interaction becomes the last activity of its people and organisations when its moment comes: within a few
 * seconds, on whichever node the timer fires.
 */
@Singleton
public class HappenedTimer {

    @Resource
    ManagedExecutorService executor;

    @Inject
    HappenedBatch batch;

    private WokenWork work;

    @PostConstruct
    void prepare() {
        work = new WokenWork("Planned interactions", executor, batch::take);
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", info = "planned-interactions")
    void tick() {
        work.wake();
    }
}
