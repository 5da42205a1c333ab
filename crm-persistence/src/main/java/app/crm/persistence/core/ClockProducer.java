package app.crm.persistence.core;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The one source of time, so that tests can set it. Ticks in microseconds, the precision that PostgreSQL keeps. */
@ApplicationScoped
public class ClockProducer {

    private static final Clock MICROSECONDS = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

    @Produces
    @Dependent
    public Clock clock() {
        return MICROSECONDS;
    }
}
