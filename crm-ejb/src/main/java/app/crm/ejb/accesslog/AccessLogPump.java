package app.crm.ejb.accesslog;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Writes waiting entries of the access log several times a second, and at the end; drops old months once a day. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccessLogPump {

    private static final Logger LOG = Logger.getLogger(AccessLogPump.class);
    private static final long PERIOD_MILLIS = 250;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    AccessLog log;

    @Inject
    AccessLogWriter writer;

    @Inject
    AccessLogConfig config;

    @Inject
    Clock clock;

    private ScheduledFuture<?> pump;

    @PostConstruct
    void start() {
        config.months();
        pump = scheduler.scheduleWithFixedDelay(this::flush, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        pump.cancel(false);
        flush();
    }

    @Schedule(hour = "3", minute = "17", info = "forget-access-log")
    void forget() {
        LocalDate firstKept = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .withDayOfMonth(1)
                .minusMonths(config.months());
        int months = writer.forgetBefore(firstKept);
        if (months > 0) {
            LOG.infof("Forgot %d months of the access log, which ended before %s", months, firstKept);
        }
    }

    /** What fails stays and is tried again: the next time, or when a reader finds the memory full. */
    private void flush() {
        try {
            log.flush();
        } catch (RuntimeException failure) {
            LOG.warnf("Entries of the access log wait: %s", failure.getMessage());
        }
    }
}
