package app.crm.ejb.imports;

import static app.crm.persistence.access.ResourceType.IMPORTS;

import app.crm.ejb.core.ConflictException;
import app.crm.ejb.core.NotFoundException;
import app.crm.ejb.imports.fields.AmountUnits;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.access.Action;
import app.crm.persistence.imports.ImportRepository;
import app.crm.persistence.imports.NewImport;
import app.crm.persistence.imports.SameFile;
import app.crm.persistence.imports.StoredImport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Stored imports as far as the caller reaches them, and as callers see them. */
@ApplicationScoped
public class StoredImports {

    @Inject
    ImportRepository imports;

    @Inject
    OfferedFields offered;

    @Inject
    ImportJson json;

    @Inject
    CurrentUser currentUser;

    /** Keeps the upload as the caller's; answers its id. */
    long add(NewUpload upload) {
        Caller caller = currentUser.get();
        ImportSource source = upload.source();
        return imports.add(new NewImport(
                caller.userId(),
                caller.teamId(),
                source.target(),
                upload.file(),
                json.write(upload.analysis().layout()),
                json.write(source.columns()),
                json.write(source.mapping()),
                upload.mappingSource(),
                json.write(source.units()),
                upload.analysis().rows()));
    }

    StoredImport reachable(long id, Action action) {
        Caller caller = currentUser.get();
        return imports.find(caller.access(IMPORTS, action), id).orElseThrow(() -> new NotFoundException(IMPORTS, id));
    }

    /** With the import that the same file was run by before. */
    ImportDetails get(long id) {
        StoredImport stored = reachable(id, Action.READ);
        return details(stored, same(stored, id).orElse(null));
    }

    ImportDetails listed(StoredImport stored) {
        return details(stored, null);
    }

    ImportSource source(StoredImport stored) {
        return new ImportSource(stored.target(), json.columns(stored), json.mapping(stored), json.units(stored));
    }

    /** An import by which the same file was run, other than the one given; 0 to look at all. */
    Optional<SameFile> same(StoredImport stored, long exceptId) {
        return imports.findSame(
                currentUser.get().access(IMPORTS, Action.READ), stored.file().hash(), stored.target(), exceptId);
    }

    static ConflictException running() {
        return new ConflictException("import_running", "The import is running. Wait for it to end, or cancel its job.");
    }

    static void requireFile(StoredImport stored) {
        if (stored.fileErased()) {
            throw new ConflictException(
                    "file_erased",
                    "The file is gone: it held a person whose data was erased. Upload a file without them.");
        }
    }

    private ImportDetails details(StoredImport stored, SameFile same) {
        ImportSource source = source(stored);
        ImportOptions options = json.storedOptions(stored);
        AmountUnits units = new AmountUnits(
                offered.of(stored.target()),
                source.columns(),
                source.mapping(),
                source.units(),
                options == null ? null : options.currency());
        return new ImportDetails(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.updatedAt(),
                stored.target().resource().path(),
                stored.file().name(),
                stored.file().size(),
                stored.status(),
                detected(stored),
                source.columns(),
                source.mapping(),
                stored.mappingSource(),
                units.byColumn(),
                units.questions(),
                same,
                options,
                new ImportDetails.Progress(
                        stored.progressDone() == null ? 0 : stored.progressDone(),
                        stored.progressTotal() == null ? stored.rowCount() : stored.progressTotal()),
                json.counts(stored),
                stored.changeSetId(),
                stored.earlierChangeSetIds(),
                stored.jobId(),
                stored.error(),
                stored.fileErased());
    }

    private ImportDetails.Detected detected(StoredImport stored) {
        var layout = json.layout(stored);
        return new ImportDetails.Detected(
                layout.format(),
                layout.encoding(),
                layout.bom(),
                layout.delimiter(),
                layout.quote(),
                layout.sheet(),
                layout.sheets(),
                layout.headerRow(),
                stored.rowCount());
    }
}
