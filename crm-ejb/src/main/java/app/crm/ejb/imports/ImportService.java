package app.crm.ejb.imports;

import static app.crm.persistence.access.ResourceType.IMPORTS;

import app.crm.ejb.core.ConflictException;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.core.NotFoundException;
import app.crm.ejb.imports.fields.ColumnMapping;
import app.crm.ejb.imports.fields.ImportFields;
import app.crm.ejb.jobs.Jobs;
import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Action;
import app.crm.persistence.imports.ImportCatalogue;
import app.crm.persistence.imports.ImportRepository;
import app.crm.persistence.imports.ImportStatus;
import app.crm.persistence.imports.ImportTarget;
import app.crm.persistence.imports.ImportVerdict;
import app.crm.persistence.imports.NewImport;
import app.crm.persistence.imports.RowVerdict;
import app.crm.persistence.imports.StoredImport;
import app.crm.persistence.imports.VerdictRepository;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.query.PositionPages;
import app.crm.persistence.query.RecordPages;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Consumer;

/** Imports as callers see them: their mapping, their run, what became of each row. */
@Stateless
public class ImportService {

    @Inject
    ImportRepository imports;

    @Inject
    VerdictRepository verdicts;

    @Inject
    RecordPages pages;

    @Inject
    PositionPages rowPages;

    @Inject
    Viewpoints viewpoints;

    @Inject
    ImportPlanner planner;

    @Inject
    OfferedFields offered;

    @Inject
    ImportJson json;

    @Inject
    Jobs jobs;

    @Inject
    CurrentUser currentUser;

    @Requires(resource = IMPORTS, action = Action.CREATE)
    public ImportDetails add(NewUpload upload) {
        return get(store(upload));
    }

    @Requires(resource = IMPORTS, action = Action.CREATE)
    public ImportDetails addAndRun(NewUpload upload, ImportOptions options) {
        planner.prepare(upload.target(), upload.mapping(), options, currentUser.get());
        long id = store(upload);
        start(id, options);
        return get(id);
    }

    @Requires(resource = IMPORTS, action = Action.READ)
    public ImportDetails get(long id) {
        return details(reachable(id, Action.READ));
    }

    @Requires(resource = IMPORTS, action = Action.READ)
    public Page<ImportDetails> page(PageRequest request) {
        AccessPredicate access = currentUser.get().access(IMPORTS, Action.READ);
        return pages.page(ImportCatalogue.IMPORTS, access, viewpoints.current(), request, ImportCatalogue.SHAPE)
                .map(this::details);
    }

    @Requires(resource = IMPORTS, action = Action.UPDATE)
    public ImportDetails changeMapping(long id, JsonNode body) {
        StoredImport stored = reachable(id, Action.UPDATE);
        Map<String, String> mapping =
                ColumnMapping.checked(offered.of(stored.target()), json.columns(stored), json.mapping(body));
        if (stored.status() == ImportStatus.RUNNING || !imports.saveMapping(id, json.write(mapping))) {
            throw running();
        }
        return get(id);
    }

    /** Hands the run in as a job; a run that ended, a dry one above all, may be followed by another. */
    @Requires(resource = IMPORTS, action = Action.UPDATE)
    public ImportDetails run(long id, JsonNode body) {
        StoredImport stored = reachable(id, Action.UPDATE);
        ImportOptions options = json.options(body);
        if (options.mapping() != null || options.encoding() != null || options.delimiter() != null) {
            throw new InvalidException(
                    options.mapping() != null ? "mapping" : options.encoding() != null ? "encoding" : "delimiter",
                    "not_here",
                    "Send the mapping with PUT /imports/{id}/mapping, encoding and delimiter with the file.");
        }
        if (stored.fileErased()) {
            throw new ConflictException(
                    "file_erased",
                    "The file is gone: it held a person whose data was erased. Upload a file without them.");
        }
        planner.prepare(stored.target(), json.mapping(stored), options, currentUser.get());
        if (stored.status() == ImportStatus.RUNNING) {
            throw running();
        }
        start(id, options);
        return get(id);
    }

    /** One page of what became of the rows, in the order of the file. */
    @Requires(resource = IMPORTS, action = Action.READ)
    public Page<RowVerdict> verdicts(long id, ImportVerdict only, PageRequest request) {
        reachable(id, Action.READ);
        return rowPages.page(
                "imports/" + id + "/verdicts/" + (only == null ? "" : only.code()),
                viewpoints.current(),
                request,
                (row, limit) -> verdicts.page(id, only, row, limit),
                RowVerdict::rowNo);
    }

    /** All of it, row after row in flat memory. */
    @Requires(resource = IMPORTS, action = Action.READ)
    public void eachVerdict(long id, ImportVerdict only, Consumer<RowVerdict> consumer) {
        reachable(id, Action.READ);
        verdicts.stream(id, only, consumer);
    }

    /** The fields that a file can fill, those that the firm has defined among them. */
    @Requires(resource = IMPORTS, action = Action.CREATE)
    public ImportFields offered(ImportTarget target) {
        return offered.of(target);
    }

    /** Whether some import, of whomever, still needs the file. */
    @Requires(resource = IMPORTS, action = Action.CREATE)
    public boolean isKept(String fileHash) {
        return imports.isFileNeeded(fileHash);
    }

    private long store(NewUpload upload) {
        Caller caller = currentUser.get();
        return imports.add(new NewImport(
                caller.userId(),
                caller.teamId(),
                upload.target(),
                upload.file(),
                json.write(upload.analysis().layout()),
                json.write(upload.analysis().columns()),
                json.write(upload.mapping()),
                upload.analysis().rows()));
    }

    private void start(long id, ImportOptions options) {
        long jobId = jobs.submit(ImportJob.KIND, new ImportJob.Parameters(id));
        if (!imports.start(id, json.write(options), jobId)) {
            throw running();
        }
    }

    private StoredImport reachable(long id, Action action) {
        Caller caller = currentUser.get();
        return imports.find(caller.access(IMPORTS, action), id).orElseThrow(() -> new NotFoundException(IMPORTS, id));
    }

    private static ConflictException running() {
        return new ConflictException("import_running", "The import is running. Wait for it to end, or cancel its job.");
    }

    private ImportDetails details(StoredImport stored) {
        var layout = json.layout(stored);
        return new ImportDetails(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.updatedAt(),
                stored.target().resource().path(),
                stored.file().name(),
                stored.file().size(),
                stored.status(),
                new ImportDetails.Detected(
                        layout.encoding(),
                        layout.bom(),
                        layout.delimiter(),
                        layout.quote(),
                        layout.headerRow(),
                        stored.rowCount()),
                json.columns(stored),
                json.mapping(stored),
                json.storedOptions(stored),
                new ImportDetails.Progress(
                        stored.progressDone() == null ? 0 : stored.progressDone(),
                        stored.progressTotal() == null ? stored.rowCount() : stored.progressTotal()),
                json.counts(stored),
                stored.changeSetId(),
                stored.jobId(),
                stored.error(),
                stored.fileErased());
    }
}
