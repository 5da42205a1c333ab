package app.crm.ejb.events;

import app.crm.ejb.redis.Redis;
import app.crm.ejb.redis.RedisConfig;
import app.crm.ejb.redis.RedisDown;
import app.crm.ejb.redis.RedisSubscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Carries signals to the other nodes. Without Redis each node hears of its own commits alone. */
@ApplicationScoped
public class FanOut {

    private static final Logger LOG = Logger.getLogger(FanOut.class);
    private static final String CHANNEL = "crm:events";

    /** Stands before the id in a message; releases that know of none pass over it. */
    private static final String ID = "@";

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject
    Redis redis;

    @Inject
    RedisConfig config;

    @Inject
    EventLog log;

    /** Tells this node's own messages from those of others; a name given twice by mistake must not hide any. */
    private final String node = UUID.randomUUID().toString();

    private final AtomicReference<RedisSubscription> subscription = new AtomicReference<>();
    private volatile boolean joined;
    private volatile boolean stopping;

    /** Whether this node hears of what the others commit. */
    boolean isJoined() {
        return joined;
    }

    /** Tells the others. Returns the id under which the signals are kept for those who come back; null without Redis. */
    String publish(Collection<Signal> signals) {
        String text = signals.stream().map(Signal::text).collect(Collectors.joining(" "));
        String id = log.keep(text).orElse(null);
        try {
            redis.publish(CHANNEL, node + ":" + (id == null ? "" : ID + id + " ") + text);
        } catch (RedisDown down) {
            LOG.debugf("%d signals reach this node alone: %s", signals.size(), down.getMessage());
        }
        return id;
    }

    /**
     * Listens to the other nodes until {@link #stop}, joining again whenever the connection is lost.
     *
     * @param received called with signals and the id under which they are kept, or null
     * @param rejoined called when signals may have been missed
     */
    void listen(BiConsumer<List<Signal>, String> received, Runnable rejoined) {
        while (!stopping) {
            try (RedisSubscription current = new RedisSubscription(
                    config, CHANNEL, message -> receive(message, received), () -> join(rejoined))) {
                subscription.set(current);
                if (!stopping) {
                    current.listen();
                }
            } catch (RedisDown down) {
                LOG.debugf("Not joined to the other nodes: %s", down.getMessage());
            }
            joined = false;
            if (!stopping) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Finds out whether the connection still lives. */
    void check() {
        closeGap();
        RedisSubscription current = subscription.get();
        if (current != null) {
            current.check(redis);
        }
    }

    void stop() {
        stopping = true;
        RedisSubscription current = subscription.get();
        if (current != null) {
            current.close();
        }
    }

    private void join(Runnable rejoined) {
        joined = true;
        rejoined.run();
    }

    private void closeGap() {
        try {
            log.closeGap();
        } catch (RedisDown down) {
            LOG.debugf("Still no place for signals: %s", down.getMessage());
        }
    }

    private void receive(String message, BiConsumer<List<Signal>, String> received) {
        int colon = message.indexOf(':');
        if (colon > 0 && !message.substring(0, colon).equals(node)) {
            String text = message.substring(colon + 1);
            String id = text.startsWith(ID) ? text.substring(ID.length(), text.indexOf(' ')) : null;
            received.accept(Signal.parseAll(text), id);
        }
    }
}
