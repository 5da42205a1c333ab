package app.crm.ejb.reminders;

import app.crm.ejb.core.WokenWork;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Fires what is due. */
@ApplicationScoped
public class Reminders {

    @Resource
    ManagedExecutorService executor;

    @Inject
    ReminderBatch batch;

    private WokenWork work;

    @PostConstruct
    void prepare() {
        work = new WokenWork("Reminders", executor, () -> batch.fire() == ReminderBatch.SIZE);
    }

    /** Looks for due reminders, on another thread. */
    void wake() {
        work.wake();
    }
}
