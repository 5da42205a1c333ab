package app.crm.ejb.exports;

import app.crm.ejb.blobs.BlobStore;
import app.crm.ejb.blobs.IncomingBlob;
import app.crm.ejb.jobs.JobContext;
import app.crm.ejb.jobs.JobHandler;
import app.crm.persistence.erasure.ErasureCount;
import app.crm.persistence.exports.Export;
import app.crm.persistence.exports.ExportFile;
import app.crm.persistence.exports.ExportFileRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Writes an export into a file, which is there for a day. After a kill it starts anew. */
@ApplicationScoped
public class ExportJob implements JobHandler {

    static final String KIND = "export";

    private static final Logger LOG = Logger.getLogger(ExportJob.class);

    private static final Duration LIFE = Duration.ofHours(24);
    private static final Duration BOOKKEEPING = Duration.ofMinutes(5);

    /** What the job answers. */
    record Result(long exportId, String name, long rows, long size, Instant expiresAt) {}

    @Inject
    ExportService exports;

    @Inject
    ExportWriter writer;

    @Inject
    ExportFileRepository files;

    @Inject
    ErasureCount erasures;

    @Inject
    BlobStore blobs;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) throws IOException {
        ExportOrder order = job.parameters(ExportOrder.class);
        Export export = job.inSlice(() -> exports.ordered(order));
        while (!tryToFinish(job, export)) {
            LOG.infof("Somebody was erased while job %d wrote an export; it is written anew", job.id());
        }
    }

    /** False where the file may hold somebody who was erased while it was written. */
    private boolean tryToFinish(JobContext job, Export export) throws IOException {
        long erasuresBefore = job.inSlice(erasures::now);
        Path draft = blobs.draft();
        try {
            long rows = write(job, export, draft);
            try (IncomingBlob incoming = blobs.receive(draft)) {
                job.finishIn(BOOKKEEPING, () -> {
                    if (erasures.held() != erasuresBefore) {
                        throw new ErasedMeanwhile();
                    }
                    return keep(job, export, rows, incoming);
                });
            }
            return true;
        } catch (ErasedMeanwhile anew) {
            return false;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Takes the end of the job back. */
    private static final class ErasedMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private long write(JobContext job, Export export, Path draft) throws IOException {
        AtomicLong total = new AtomicLong();
        try (OutputStream target = Files.newOutputStream(draft)) {
            writer.write(
                    export,
                    count -> {
                        total.set(count);
                        job.progress(0, count);
                    },
                    target,
                    rows -> job.progress(Math.min(rows, total.get()), total.get()));
        }
        job.progress(total.get(), total.get());
        return total.get();
    }

    private Result keep(JobContext job, Export export, long rows, IncomingBlob incoming) {
        String resource = export.selection().catalogue().resource().path();
        Instant now = clock.instant();
        LocalDate today =
                LocalDate.ofInstant(now, export.selection().viewpoint().zone());
        ExportFile file = files.add(new ExportFile(
                0,
                now,
                job.userId(),
                job.id(),
                resource,
                export.format().kind().code(),
                resource + "-" + today + "." + export.format().kind().ending(),
                rows,
                incoming.blob().size(),
                incoming.blob().hash(),
                now.plus(LIFE)));
        blobs.keep(incoming);
        return new Result(file.id(), file.name(), rows, file.size(), file.expiresAt());
    }
}
