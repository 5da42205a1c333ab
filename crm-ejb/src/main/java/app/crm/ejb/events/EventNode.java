package app.crm.ejb.events;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** This node as a speaker: joined to the others while it runs, and its listeners kept alive. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventNode {

    private static final Logger LOG = Logger.getLogger(EventNode.class);

    /** While Redis is away listeners are told to fetch again at every so many heartbeats. */
    private static final int BEATS_WITHOUT_OTHERS = 4;

    @Resource
    ManagedThreadFactory threads;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    FanOut fanOut;

    @Inject
    EventPump pump;

    @Inject
    EventRouter router;

    @Inject
    EventStreams streams;

    @Inject
    EventsConfig config;

    private ScheduledFuture<?> heartbeat;
    private int beatsAlone;

    @PostConstruct
    void start() {
        config.perUser();
        config.perNode();
        long millis = config.heartbeat().toMillis();
        threads.newThread(this::listen).start();
        heartbeat = scheduler.scheduleAtFixedRate(this::beat, millis, millis, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        heartbeat.cancel(true);
        fanOut.stop();
        streams.all().forEach(stream -> stream.end("server_stopping"));
    }

    private void listen() {
        fanOut.listen(pump::onReceived, () -> streams.sendAll(ServerEvent.resync("nodes_joined")));
    }

    /** A beat that fails is missed, not fatal: no listener stays open for longer than their token. */
    private void beat() {
        try {
            fanOut.check();
            beatsAlone = fanOut.isJoined() ? 0 : beatsAlone + 1;
            if (beatsAlone > 0 && beatsAlone % BEATS_WITHOUT_OTHERS == 0) {
                streams.sendAll(ServerEvent.resync("nodes_apart"));
            }
            router.listeners().keySet().forEach(EventStream::beat);
        } catch (RuntimeException failure) {
            LOG.warnf("Heartbeat of the event streams missed: %s", failure.getMessage());
        }
    }
}
