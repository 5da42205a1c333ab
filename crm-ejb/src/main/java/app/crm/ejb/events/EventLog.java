package app.crm.ejb.events;

import app.crm.ejb.redis.Redis;
import app.crm.ejb.redis.RedisDown;
import app.crm.ejb.redis.RedisLog;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * The last signals of all nodes, kept in a Redis stream of bounded length for listeners who come back. What can't be told
 * from it for certain is not told at all: then they fetch again.
 */
@ApplicationScoped
public class EventLog {

    private static final Logger LOG = Logger.getLogger(EventLog.class);
    private static final String KEY = "crm:events:log";

    /** Entries kept; each holds what a node gathered in a tenth of a second. */
    private static final int LENGTH = 5_000;

    /** Who missed more is better off fetching again. */
    private static final int MOST_SIGNALS = 1_000;

    private static final int MOST_ENTRIES = 1_000;

    /** A node may hear of entries in another order than they were kept: so far back everything is told again. */
    private static final long OVERLAP_MILLIS = 2_000;

    private static final Pattern ID = Pattern.compile("(\\d{1,15})-\\d{1,10}");

    /** Stands in the log where a node could not write: who comes from before it must fetch again. */
    private static final String GAP = "gap";

    @Inject
    Redis redis;

    private RedisLog log;
    private volatile boolean gap;

    @PostConstruct
    void open() {
        log = new RedisLog(redis, KEY, LENGTH);
    }

    /**
     * What was missed.
     *
     * @param lastId under which the last of them is kept
     */
    record Missed(Set<Signal> signals, String lastId) {}

    /** Keeps signals, as text; the id under which they are kept, or empty while Redis is away. */
    Optional<String> keep(String signals) {
        try {
            closeGap();
            return Optional.of(log.add(signals));
        } catch (RedisDown down) {
            gap = true;
            LOG.debugf("Signals are not kept for those who come back: %s", down.getMessage());
            return Optional.empty();
        }
    }

    /** Marks, once Redis is back, that signals are missing. */
    void closeGap() throws RedisDown {
        if (gap) {
            log.add(GAP);
            gap = false;
        }
    }

    /** The id of the newest entry; empty where there is none or Redis is away. */
    Optional<String> lastId() {
        try {
            return log.lastId();
        } catch (RedisDown down) {
            return Optional.empty();
        }
    }

    /** All signals since the entry of that id, its own included; empty where that is not known for certain. */
    Optional<Missed> since(String id) {
        Matcher matcher = ID.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long from = Math.max(0, Long.parseLong(matcher.group(1)) - OVERLAP_MILLIS);
        try {
            return missed(id, log.since(from, MOST_ENTRIES + 1));
        } catch (RedisDown down) {
            return Optional.empty();
        }
    }

    private static Optional<Missed> missed(String id, List<RedisLog.Entry> entries) {
        boolean known = entries.stream().anyMatch(entry -> entry.id().equals(id));
        Set<Signal> signals = new LinkedHashSet<>();
        for (RedisLog.Entry entry : entries) {
            known = known && !entry.text().equals(GAP);
            signals.addAll(Signal.parseAll(entry.text()));
        }
        return known && entries.size() <= MOST_ENTRIES && signals.size() <= MOST_SIGNALS
                ? Optional.of(
                        new Missed(signals, entries.get(entries.size() - 1).id()))
                : Optional.empty();
    }
}
