package app.crm.ejb.reminders;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Fires what is due, batch by batch, once at a time on this node. */
@ApplicationScoped
public class Reminders {

    private static final Logger LOG = Logger.getLogger(Reminders.class);

    @Resource
    ManagedExecutorService executor;

    @Inject
    ReminderBatch batch;

    private final AtomicBoolean running = new AtomicBoolean();

    /** Looks for due reminders, on another thread. */
    void wake() {
        if (running.compareAndSet(false, true)) {
            executor.execute(this::fireAll);
        }
    }

    private void fireAll() {
        try {
            int fired = batch.fire();
            while (fired == ReminderBatch.SIZE && !Thread.currentThread().isInterrupted()) {
                fired = batch.fire();
            }
        } catch (RuntimeException failure) {
            LOG.warnf("Reminders wait for the next tick: %s", failure.getMessage());
        } finally {
            running.set(false);
        }
    }
}
