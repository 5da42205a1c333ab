package app.crm.ejb.accesslog;

import app.crm.ejb.changesets.CurrentChangeSet;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.accesslog.AccessAction;
import app.crm.persistence.accesslog.NewAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Where code says that somebody looks at personal data. */
@ApplicationScoped
public class AccessLog {

    private static final Logger LOG = Logger.getLogger(AccessLog.class);
    private static final int CAPACITY = 10_000;
    private static final int BATCH = 1_000;
    private static final int LONGEST_FILTER = 500;

    @Inject
    AccessLogConfig config;

    @Inject
    AccessLogWriter writer;

    @Inject
    CurrentUser currentUser;

    @Inject
    CurrentChangeSet request;

    @Inject
    Clock clock;

    private final BlockingQueue<NewAccess> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final Lock flushing = new ReentrantLock();

    /**
     * The caller is shown one record. Written within a moment; where the database can't take entries for so long that
     * the memory for them is full, the read itself is refused: nobody looks unseen.
     */
    public void read(ResourceType resource, long recordId) {
        soon(access(AccessAction.READ, resource, recordId, null, null));
    }

    /**
     * The caller is shown a page of a list, or what a search found: one entry, of what was asked for and how many records
     * were shown, never which. Nothing is logged where the firm does without, or where nobody was shown.
     */
    public void shown(AccessAction action, ResourceType resource, String filter, int rows) {
        if (config.lists() && rows > 0) {
            soon(access(action, resource, null, shortened(filter), (long) rows));
        }
    }

    /** The caller takes one record's data out or erases it. Written before this returns, whatever becomes of the rest. */
    public void act(AccessAction action, ResourceType resource, long recordId) {
        writer.write(List.of(access(action, resource, recordId, null, null)));
    }

    /** The caller takes many records out. Written before this returns. */
    public void export(ResourceType resource, String filter, long rows) {
        writer.write(List.of(access(AccessAction.EXPORT, resource, null, filter, rows)));
    }

    /**
     * Writes what waits, and is back when all of it is written, whoever else is writing some of it. What can't be written
     * goes on waiting.
     */
    public void flush() {
        flushing.lock();
        try {
            List<NewAccess> batch = new ArrayList<>();
            while (waiting.drainTo(batch, BATCH) > 0) {
                write(batch);
                batch.clear();
            }
        } finally {
            flushing.unlock();
        }
    }

    private void write(List<NewAccess> batch) {
        try {
            writer.write(batch);
        } catch (RuntimeException failure) {
            batch.stream().filter(access -> !waiting.offer(access)).forEach(AccessLog::tellOperators);
            throw failure;
        }
    }

    private void soon(NewAccess access) {
        if (!waiting.offer(access)) {
            writer.write(List.of(access));
        }
    }

    private static String shortened(String filter) {
        if (filter == null || filter.isBlank()) {
            return null;
        }
        return filter.codePointCount(0, filter.length()) <= LONGEST_FILTER
                ? filter
                : filter.substring(0, filter.offsetByCodePoints(0, LONGEST_FILTER)) + "…";
    }

    /** The last resort: the line is lost to the product, but not to whoever reads the server's log. */
    private static void tellOperators(NewAccess access) {
        LOG.errorf("No room for an entry of the access log: %s", access);
    }

    private NewAccess access(AccessAction action, ResourceType resource, Long recordId, String filter, Long rows) {
        Caller caller = currentUser.get();
        Long userId = caller.isSystem() ? null : Long.valueOf(caller.userId());
        return new NewAccess(clock.instant(), userId, action, resource, recordId, filter, rows, requestId());
    }

    private String requestId() {
        try {
            return request.requestId();
        } catch (ContextNotActiveException outsideARequest) {
            return null;
        }
    }
}
