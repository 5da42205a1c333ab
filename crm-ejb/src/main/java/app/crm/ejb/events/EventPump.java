package app.crm.ejb.events;

import app.crm.ejb.changesets.ChangeSetOpened;
import app.crm.ejb.jobs.JobChanged;
import app.crm.ejb.notifications.NotificationStored;
import app.crm.ejb.redis.RedisLog;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Gathers the signals of commits for a moment and handles them together on a thread of its own: a commit waits for
 * nothing, and a hundred commits cost the listeners' questions once.
 */
@ApplicationScoped
public class EventPump {

    private static final Logger LOG = Logger.getLogger(EventPump.class);
    private static final int GATHER_MILLIS = 100;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    FanOut fanOut;

    @Inject
    EventRouter router;

    @Inject
    EventStreams streams;

    private final Set<Signal> own = ConcurrentHashMap.newKeySet();
    private final Set<Signal> foreign = ConcurrentHashMap.newKeySet();
    private final AtomicReference<String> lastForeignId = new AtomicReference<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    void onChangeSet(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeSetOpened changeSet) {
        gather(own, new Signal(Signal.Kind.CHANGE_SET, changeSet.id()));
    }

    void onJob(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobChanged job) {
        gather(own, new Signal(Signal.Kind.JOB, job.jobId()));
    }

    void onNotification(@Observes(during = TransactionPhase.AFTER_SUCCESS) NotificationStored notification) {
        gather(own, new Signal(Signal.Kind.NOTIFICATION, notification.id()));
    }

    /** Signals of other nodes and the id under which they are kept; of no use while nobody listens here. */
    void onReceived(List<Signal> signals, String id) {
        if (!streams.all().isEmpty()) {
            lastForeignId.accumulateAndGet(id, RedisLog::later);
            signals.forEach(signal -> gather(foreign, signal));
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the pump tells of its own failures
    private void gather(Set<Signal> signals, Signal signal) {
        signals.add(signal);
        if (scheduled.compareAndSet(false, true)) {
            try {
                scheduler.schedule(this::pump, GATHER_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopping) {
                LOG.debug("The server stops; its listeners will fetch again");
            }
        }
    }

    private synchronized void pump() {
        scheduled.set(false);
        Set<Signal> gathered = taken(own);
        String ownId = gathered.isEmpty() ? null : fanOut.publish(gathered);
        gathered.addAll(taken(foreign));
        try {
            router.deliver(gathered, RedisLog.later(lastForeignId.getAndSet(null), ownId));
        } catch (RuntimeException failure) {
            LOG.warnf("%d signals were not delivered: %s", gathered.size(), failure.getMessage());
            streams.sendAll(ServerEvent.resync("events_lost"));
        }
    }

    private static Set<Signal> taken(Set<Signal> signals) {
        Set<Signal> taken = new HashSet<>(signals);
        signals.removeAll(taken);
        return taken;
    }
}
