package app.crm.ejb.imports;

import static app.crm.persistence.access.ResourceType.IMPORTS;

import app.crm.ejb.core.ConflictException;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.jobs.Jobs;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.Action;
import app.crm.persistence.imports.ImportMode;
import app.crm.persistence.imports.ImportRepository;
import app.crm.persistence.imports.ImportStatus;
import app.crm.persistence.imports.StoredImport;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Starts imports, once nothing stands in their way. */
@Stateless
public class ImportRunService {

    @Inject
    ImportRepository imports;

    @Inject
    StoredImports stored;

    @Inject
    ImportPlanner planner;

    @Inject
    ImportJson json;

    @Inject
    Jobs jobs;

    @Inject
    CurrentUser currentUser;

    @Requires(resource = IMPORTS, action = Action.CREATE)
    public ImportDetails addAndRun(NewUpload upload, ImportOptions options) {
        planner.prepare(upload.source(), options, currentUser.get());
        long id = stored.add(upload);
        start(stored.reachable(id, Action.READ), options);
        return stored.get(id);
    }

    /** Hands the run in as a job; a run that ended, a dry one above all, may be followed by another. */
    @Requires(resource = IMPORTS, action = Action.UPDATE)
    public ImportDetails run(long id, JsonNode body) {
        StoredImport reached = stored.reachable(id, Action.UPDATE);
        ImportOptions options = json.options(body);
        refuseWhatBelongsElsewhere(options);
        StoredImports.requireFile(reached);
        planner.prepare(stored.source(reached), options, currentUser.get());
        if (reached.status() == ImportStatus.RUNNING) {
            throw StoredImports.running();
        }
        start(reached, options);
        return stored.get(id);
    }

    private static void refuseWhatBelongsElsewhere(ImportOptions options) {
        Map<String, Object> elsewhere = new LinkedHashMap<>();
        elsewhere.put("mapping", options.mapping());
        elsewhere.put("units", options.units());
        elsewhere.put("encoding", options.encoding());
        elsewhere.put("delimiter", options.delimiter());
        elsewhere.put("sheet", options.sheet());
        elsewhere.forEach((field, value) -> {
            if (value != null) {
                throw new InvalidException(
                        field,
                        "not_here",
                        "Send mapping and units with PUT /imports/{id}/mapping; encoding, delimiter and sheet with the"
                                + " file.");
            }
        });
    }

    private void start(StoredImport reached, ImportOptions options) {
        if (options.isOnlyFailed()) {
            complete(reached, options);
            return;
        }
        boolean creating = options.modeOrDefault() == ImportMode.CREATE && !options.isDryRun();
        if (creating && !options.isConfirmed()) {
            stored.same(reached, 0).ifPresent(same -> {
                throw new ConflictException(
                        "same_file",
                        "The same file was imported already, by import " + same.importId() + " at " + same.at()
                                + ". Send confirmSameFile to make its records once more.");
            });
        }
        if (!imports.start(reached.id(), json.write(options), submit(reached))) {
            throw StoredImports.running();
        }
    }

    /** Runs what failed once more; what the last run wrote stays. */
    private void complete(StoredImport reached, ImportOptions options) {
        if (options.isDryRun()) {
            throw new InvalidException(
                    "dryRun", "conflicting_mode", "Rows that failed are run for good; leave dryRun out.");
        }
        if (reached.changeSetId() == null || json.counts(reached).failed() == 0) {
            throw new ConflictException(
                    "nothing_failed", "No row failed in the last run, or it was no run for good: run all rows.");
        }
        if (!imports.startCompletion(reached.id(), json.write(options), submit(reached))) {
            throw StoredImports.running();
        }
    }

    private long submit(StoredImport reached) {
        return jobs.submit(ImportJob.KIND, new ImportJob.Parameters(reached.id()));
    }
}
