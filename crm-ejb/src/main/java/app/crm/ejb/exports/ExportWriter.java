package app.crm.ejb.exports;

import app.crm.ejb.accesslog.AccessLog;
import app.crm.ejb.core.UnitOfWork;
import app.crm.persistence.exports.Export;
import app.crm.persistence.exports.ExportRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;

/** Writes a prepared export: count and records come from one snapshot, whatever is written meanwhile. */
@ApplicationScoped
public class ExportWriter {

    /** Long enough for tens of millions of records over a slow line; the connection's end stops it earlier. */
    private static final Duration LONGEST = Duration.ofHours(2);

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    ExportRepository exports;

    @Inject
    AccessLog accessLog;

    /**
     * Counts, then writes. What was written before a failure can't be taken back, so it is never tried again: the
     * failure has to reach whoever reads the file.
     *
     * @param counted hears the number of records before the first byte is written
     */
    public void write(Export export, LongConsumer counted, OutputStream target) {
        write(export, counted, target, rows -> {});
    }

    /** @param progress hears now and then how many records are written, and may end it by an exception */
    void write(Export export, LongConsumer counted, OutputStream target, LongConsumer progress) {
        AtomicBoolean begun = new AtomicBoolean();
        unitOfWork.run(LONGEST, () -> {
            if (begun.getAndSet(true)) {
                throw new IllegalStateException("the export broke off and can't be continued");
            }
            exports.beginSnapshot();
            long count = exports.count(export);
            accessLog.export(
                    export.selection().catalogue().resource(),
                    export.selection().filter(),
                    count);
            counted.accept(count);
            return exports.write(export, target, progress);
        });
    }
}
