package app.crm.ejb.imports;

import app.crm.ejb.blobs.BlobStore;
import app.crm.ejb.changesets.ChangeSets;
import app.crm.ejb.imports.csv.FileLayout;
import app.crm.ejb.jobs.JobContext;
import app.crm.ejb.jobs.JobHandler;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.imports.ImportPlan;
import app.crm.persistence.imports.ImportRepository;
import app.crm.persistence.imports.ImportTransaction;
import app.crm.persistence.imports.StagedRow;
import app.crm.persistence.imports.StoredImport;
import app.crm.persistence.imports.VerdictRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;

/**
 * Runs an import. The file is read and written in slices, between which progress is told and a wish to cancel is heard,
 * but all slices are one transaction that ends with the job's own success: after a kill the job starts from nothing.
 */
@ApplicationScoped
public class ImportJob implements JobHandler {

    static final String KIND = "import";

    private static final int SLICE = 5_000;
    private static final Duration BOOKKEEPING = Duration.ofMinutes(1);

    /** What the job is handed in with. */
    record Parameters(long importId) {}

    /** What the job answers. */
    record Result(long importId, boolean dryRun, Long changeSetId, ImportCounts counts) {}

    @Inject
    ImportRepository imports;

    @Inject
    StoredImports imported;

    @Inject
    CorrectedRows corrected;

    @Inject
    ImportPlanner planner;

    @Inject
    ImportJson json;

    @Inject
    ImportTransaction transaction;

    @Inject
    VerdictRepository verdicts;

    @Inject
    RehearsalVerdicts rehearsal;

    @Inject
    ChangeSets changeSets;

    @Inject
    CurrentUser currentUser;

    @Inject
    BlobStore blobs;

    @Inject
    ImportsConfig config;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) {
        long id = job.parameters(Parameters.class).importId();
        StoredImport stored = job.inSlice(
                () -> imports.find(AccessPredicate.unrestricted(), id).orElseThrow());
        ImportOptions options = json.storedOptions(stored);
        if (options.isDryRun()) {
            rehearse(job, stored, options);
        } else {
            job.finishIn(config.timeout(), () -> perform(job, stored, options));
        }
    }

    private Result perform(JobContext job, StoredImport stored, ImportOptions options) throws IOException {
        long changeSetId =
                changeSets.begin(ChangeKind.IMPORT, "Import of " + stored.file().name());
        long rows = write(job, stored, options);
        if (options.isOnlyFailed()) {
            verdicts.forgetFailed(stored.id());
        } else {
            verdicts.forget(stored.id());
        }
        for (long from = 0; from < rows; from += SLICE) {
            transaction.keepVerdicts(stored.id(), from, from + SLICE);
            job.checkCancelled();
        }
        ImportCounts counts = ImportCounts.of(verdicts.count(stored.id()));
        if (options.isOnlyFailed()) {
            imports.succeedCompletion(stored.id(), json.write(counts), changeSetId);
        } else {
            imports.succeed(stored.id(), json.write(counts), changeSetId);
        }
        return new Result(stored.id(), false, changeSetId, counts);
    }

    private void rehearse(JobContext job, StoredImport stored, ImportOptions options) {
        rehearsal.forget(stored.id(), job::fence);
        try {
            job.inTransaction(config.timeout(), () -> rehearseAndUndo(job, stored, options));
        } catch (Rehearsed done) {
            job.finishIn(BOOKKEEPING, () -> {
                ImportCounts counts = ImportCounts.of(verdicts.count(stored.id()));
                imports.succeed(stored.id(), json.write(counts), null);
                return new Result(stored.id(), true, null, counts);
            });
        }
    }

    private Void rehearseAndUndo(JobContext job, StoredImport stored, ImportOptions options) throws IOException {
        changeSets.begin(ChangeKind.IMPORT, "Dry run of " + stored.file().name());
        long rows = write(job, stored, options);
        for (long from = 0; from < rows; from += SLICE) {
            rehearsal.add(stored.id(), transaction.verdicts(from, from + SLICE), job::fence);
        }
        throw new Rehearsed();
    }

    /** Everything but the verdicts; answers how many rows the file has. */
    private long write(JobContext job, StoredImport stored, ImportOptions options) throws IOException {
        PreparedImport prepared = planner.prepare(imported.source(stored), options, currentUser.get());
        ImportPlan plan = prepared.plan();
        long rows = stage(job, stored, prepared, options);
        transaction.decide(plan);
        for (long from = 0; from < rows; from += SLICE) {
            transaction.write(plan, from, from + SLICE);
            job.progress((rows + Math.min(rows, from + SLICE)) / 2, rows);
        }
        transaction.settle();
        return rows;
    }

    /** Answers the number of the file's last row. */
    private long stage(JobContext job, StoredImport stored, PreparedImport prepared, ImportOptions options)
            throws IOException {
        transaction.open(prepared.plan());
        FileLayout layout = json.layout(stored);
        BitSet only = options.isOnlyFailed() ? verdicts.failedRows(stored.id()) : null;
        try (NumberedRows rows = NumberedRows.open(blobs.path(stored.file().hash()), layout, corrected.of(stored))) {
            ImportFile file = new ImportFile(rows, layout, prepared, only);
            for (List<StagedRow> slice = file.next(SLICE); !slice.isEmpty(); slice = file.next(SLICE)) {
                transaction.add(slice);
                job.progress(rows.number() / 2, stored.rowCount());
            }
            return rows.number();
        }
    }
}
