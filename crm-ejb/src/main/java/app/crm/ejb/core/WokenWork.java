package app.crm.ejb.core;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Work that a timer wakes: done batch by batch on another thread, once at a time on this node. */
public final class WokenWork {

    private static final Logger LOG = Logger.getLogger(WokenWork.class);

    private final String name;
    private final Executor executor;
    private final BooleanSupplier batch;
    private final AtomicBoolean running = new AtomicBoolean();

    /**
     * @param name for the log, in the plural
     * @param batch does some of the work in a transaction of its own; whether more may be waiting
     */
    public WokenWork(String name, Executor executor, BooleanSupplier batch) {
        this.name = name;
        this.executor = executor;
        this.batch = batch;
    }

    /** Returns at once. */
    public void wake() {
        if (running.compareAndSet(false, true)) {
            executor.execute(this::work);
        }
    }

    private void work() {
        try {
            boolean more = batch.getAsBoolean();
            while (more && !Thread.currentThread().isInterrupted()) {
                more = batch.getAsBoolean();
            }
        } catch (RuntimeException failure) {
            LOG.warnf("%s wait for the next tick: %s", name, failure.getMessage());
        } finally {
            running.set(false);
        }
    }
}
