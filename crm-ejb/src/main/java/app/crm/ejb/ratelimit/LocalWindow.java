package app.crm.ejb.ratelimit;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The sliding window of this node alone: the times of the requests that passed, per key. */
final class LocalWindow {

    private static final int SWEEP_EVERY = 1_000;

    private final Clock clock;
    private final Map<String, Deque<Long>> passed = new ConcurrentHashMap<>();
    private int asked;

    LocalWindow(Clock clock) {
        this.clock = clock;
    }

    synchronized Quota take(String key, Limit limit) {
        long now = clock.millis();
        long window = limit.window().toMillis();
        if (++asked % SWEEP_EVERY == 0) {
            sweep(now - window);
        }
        Deque<Long> times = passed.computeIfAbsent(key, any -> new ArrayDeque<>());
        forget(times, now - window);
        boolean allowed = times.size() < limit.requests();
        if (allowed) {
            times.addLast(now);
        }
        return new Quota(allowed, limit.requests() - times.size(), times.getFirst() + window - now);
    }

    private void sweep(long until) {
        passed.values().forEach(times -> forget(times, until));
        passed.values().removeIf(Deque::isEmpty);
    }

    private static void forget(Deque<Long> times, long until) {
        while (!times.isEmpty() && times.getFirst() <= until) {
            times.removeFirst();
        }
    }
}
