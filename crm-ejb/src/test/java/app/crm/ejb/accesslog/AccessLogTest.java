package app.crm.ejb.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.ejb.changesets.CurrentChangeSet;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.accesslog.NewAccess;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a reader of the log may rely on while entries are being written. */
@Timeout(10)
class AccessLogTest {

    @Test
    void aFlushIsOverOnlyWhenTheEntriesAnotherOneTookAreWritten() throws Exception {
        SlowWriter slow = new SlowWriter();
        AccessLog log = log(slow);
        log.read(ResourceType.PEOPLE, 1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(log::flush);
        slow.started.await();

        CompletableFuture<Void> second = CompletableFuture.runAsync(log::flush);

        assertThat(isDoneSoon(second)).isFalse();
        slow.mayEnd.countDown();
        CompletableFuture.allOf(first, second).join();
        assertThat(slow.written).isEqualTo(1);
    }

    private static boolean isDoneSoon(CompletableFuture<Void> work) throws Exception {
        try {
            work.get(100, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillWaiting) {
            return false;
        }
    }

    private static AccessLog log(AccessLogWriter writer) {
        AccessLog log = new AccessLog();
        log.writer = writer;
        log.clock = Clock.systemUTC();
        log.request = new CurrentChangeSet();
        log.currentUser = new CurrentUser() {
            @Override
            public Caller get() {
                return new Caller(7, "Ada", "ada@firm.example", "user", null, "en", ZoneOffset.UTC, Map.of());
            }
        };
        return log;
    }

    private static final class SlowWriter extends AccessLogWriter {

        private final CountDownLatch started = new CountDownLatch(1);
        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private volatile int written;

        @Override
        void write(List<NewAccess> accesses) {
            started.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            written = accesses.size();
        }
    }
}
