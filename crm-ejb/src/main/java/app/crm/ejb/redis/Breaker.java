package app.crm.ejb.redis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Remembers a failure for a while; in that time nobody waits for the failing side again. */
final class Breaker {

    private final Clock clock;
    private final Duration rest;
    private final AtomicReference<Instant> closedFrom = new AtomicReference<>(Instant.MIN);

    Breaker(Clock clock, Duration rest) {
        this.clock = clock;
        this.rest = rest;
    }

    /** Whether to leave the other side alone for now. */
    boolean isOpen() {
        return clock.instant().isBefore(closedFrom.get());
    }

    /** Notes a failure; true for the first one after a success, so that it is logged once. */
    boolean trip() {
        return closedFrom.getAndSet(clock.instant().plus(rest)).equals(Instant.MIN);
    }

    /** Notes a success; true if it is the first one after failures. */
    boolean reset() {
        return !closedFrom.getAndSet(Instant.MIN).equals(Instant.MIN);
    }
}
