package app.crm.ejb.imports;

import static app.crm.persistence.access.ResourceType.IMPORTS;

import app.crm.ejb.blobs.BlobStore;
import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.core.UnavailableException;
import app.crm.ejb.imports.csv.SourceRow;
import app.crm.ejb.imports.fields.SourceColumn;
import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.Action;
import app.crm.persistence.imports.CorrectionRepository;
import app.crm.persistence.imports.ImportStatus;
import app.crm.persistence.imports.ImportVerdict;
import app.crm.persistence.imports.RowVerdict;
import app.crm.persistence.imports.StoredImport;
import app.crm.persistence.imports.VerdictRepository;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.query.PositionPages;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rows of an import's file: what became of each, and what people write in their place. */
@Stateless
public class ImportRowService {

    private static final int MOST_CORRECTIONS = 10_000;
    private static final int RETRY_SECONDS = 60;

    @Inject
    StoredImports stored;

    @Inject
    VerdictRepository verdicts;

    @Inject
    CorrectionRepository corrections;

    @Inject
    CorrectedRows corrected;

    @Inject
    PositionPages pages;

    @Inject
    Viewpoints viewpoints;

    @Inject
    BlobStore blobs;

    @Inject
    ImportJson json;

    /** One page of what became of the rows, in the order of the file. */
    @Requires(resource = IMPORTS, action = Action.READ)
    public Page<RowVerdict> verdicts(long id, ImportVerdict only, PageRequest request) {
        stored.reachable(id, Action.READ);
        return page(id, only, request);
    }

    /** All of it, row after row in flat memory. */
    @Requires(resource = IMPORTS, action = Action.READ)
    public void eachVerdict(long id, ImportVerdict only, Consumer<RowVerdict> consumer) {
        stored.reachable(id, Action.READ);
        verdicts.stream(id, only, consumer);
    }

    /** Refuses whoever may not see the import. */
    @Requires(resource = IMPORTS, action = Action.READ)
    public void requireReadable(long id) {
        stored.reachable(id, Action.READ);
    }

    /** The names of the columns, in the order of the file. */
    @Requires(resource = IMPORTS, action = Action.READ)
    public List<String> columns(long id) {
        StoredImport reached = stored.reachable(id, Action.READ);
        StoredImports.requireFile(reached);
        return names(reached);
    }

    /** The rows themselves with what became of them, in flat memory. */
    @Requires(resource = IMPORTS, action = Action.READ)
    public void eachRow(long id, ImportVerdict only, Consumer<ImportRow> consumer) {
        StoredImport reached = stored.reachable(id, Action.READ);
        reading(reached, rows -> verdicts.stream(id, only, verdict -> consumer.accept(rows.row(verdict))));
    }

    /** One page of the rows themselves. */
    @Requires(resource = IMPORTS, action = Action.READ)
    public Page<ImportRow> rows(long id, ImportVerdict only, PageRequest request) {
        StoredImport reached = stored.reachable(id, Action.READ);
        Page<RowVerdict> page = page(id, only, request);
        Map<Long, ImportRow> found = new LinkedHashMap<>();
        if (!page.items().isEmpty()) {
            reading(reached, rows -> page.items().forEach(verdict -> found.put(verdict.rowNo(), rows.row(verdict))));
        }
        return page.map(verdict -> found.get(verdict.rowNo()));
    }

    /** Keeps what was written in place of rows; the next run reads it. */
    @Requires(resource = IMPORTS, action = Action.UPDATE)
    public RowCorrections.Result correct(long id, RowCorrections wanted) {
        StoredImport reached = stored.reachable(id, Action.UPDATE);
        StoredImports.requireFile(reached);
        if (reached.status() == ImportStatus.RUNNING) {
            throw StoredImports.running();
        }
        List<String> names = names(reached);
        FieldChecks checks = new FieldChecks();
        wanted.rows().forEach(correction -> check(correction, names, reached, checks));
        checks.throwIfAny();
        for (RowCorrections.Correction correction : wanted.rows()) {
            if (correction.cells() == null) {
                corrections.forget(id, correction.rowNo());
            } else {
                corrections.put(id, correction.rowNo(), json.write(correction.cells()));
            }
        }
        long count = corrections.count(id);
        if (count > MOST_CORRECTIONS) {
            throw new InvalidException(
                    "rows", "too_many", "Correct at most " + MOST_CORRECTIONS + " rows here; or send a new file.");
        }
        return new RowCorrections.Result(count);
    }

    private static void check(
            RowCorrections.Correction correction, List<String> names, StoredImport reached, FieldChecks checks) {
        if (reached.rowCount() != null && correction.rowNo() > reached.rowCount()) {
            checks.refuse("rows.row", "unknown_row", "The file has " + reached.rowCount() + " rows.");
        }
        if (correction.cells() != null && !names.containsAll(correction.cells().keySet())) {
            checks.refuse(
                    "rows.cells", "unknown_column", "Name columns of the file: " + String.join(", ", names) + ".");
        }
    }

    private Page<RowVerdict> page(long id, ImportVerdict only, PageRequest request) {
        return pages.page(
                "imports/" + id + "/verdicts/" + (only == null ? "" : only.code()),
                viewpoints.current(),
                request,
                (row, limit) -> verdicts.page(id, only, row, limit),
                RowVerdict::rowNo);
    }

    private List<String> names(StoredImport reached) {
        return json.columns(reached).stream().map(SourceColumn::name).toList();
    }

    /** Finds the row of each verdict; verdicts come in the order of the file. */
    private record Rows(NumberedRows source, List<String> names, Map<Long, Map<Integer, String>> corrections) {

        ImportRow row(RowVerdict verdict) {
            SourceRow row = null;
            while (source.number() < verdict.rowNo() && source.hasNext()) {
                row = source.next();
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (String name : names) {
                cells.put(name, row == null ? "" : row.cell(cells.size()));
            }
            return new ImportRow(
                    verdict.rowNo(),
                    verdict.line(),
                    verdict.verdict(),
                    verdict.reason(),
                    cells,
                    corrections.containsKey(verdict.rowNo()));
        }
    }

    private void reading(StoredImport reached, Consumer<Rows> reader) {
        StoredImports.requireFile(reached);
        Map<Long, Map<Integer, String>> corrections = corrected.of(reached);
        try (NumberedRows source =
                NumberedRows.open(blobs.path(reached.file().hash()), json.layout(reached), corrections)) {
            reader.accept(new Rows(source, new ArrayList<>(names(reached)), corrections));
        } catch (IOException failure) {
            throw new UnavailableException("The uploaded file could not be read back.", RETRY_SECONDS, failure);
        }
    }
}
