package app.crm.ejb.imports;

import static app.crm.persistence.access.ResourceType.IMPORTS;

import app.crm.ejb.imports.fields.AmountUnit;
import app.crm.ejb.imports.fields.ColumnMapping;
import app.crm.ejb.imports.fields.ImportFields;
import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Action;
import app.crm.persistence.imports.ImportCatalogue;
import app.crm.persistence.imports.ImportRepository;
import app.crm.persistence.imports.ImportStatus;
import app.crm.persistence.imports.ImportTarget;
import app.crm.persistence.imports.ShapeRepository;
import app.crm.persistence.imports.StoredImport;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.query.RecordPages;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Imports as callers see them: what came in, and what its columns mean. */
@Stateless
public class ImportService {

    @Inject
    ImportRepository imports;

    @Inject
    ShapeRepository shapes;

    @Inject
    RecordPages pages;

    @Inject
    Viewpoints viewpoints;

    @Inject
    StoredImports stored;

    @Inject
    OfferedFields offered;

    @Inject
    ImportJson json;

    @Inject
    CurrentUser currentUser;

    @Requires(resource = IMPORTS, action = Action.CREATE)
    public ImportDetails add(NewUpload upload) {
        return stored.get(stored.add(upload));
    }

    @Requires(resource = IMPORTS, action = Action.READ)
    public ImportDetails get(long id) {
        return stored.get(id);
    }

    @Requires(resource = IMPORTS, action = Action.READ)
    public Page<ImportDetails> page(PageRequest request) {
        AccessPredicate access = currentUser.get().access(IMPORTS, Action.READ);
        return pages.page(ImportCatalogue.IMPORTS, access, viewpoints.current(), request, ImportCatalogue.SHAPE)
                .map(stored::listed);
    }

    /** What the columns mean from now on, here and in the next file that has the same ones. */
    @Requires(resource = IMPORTS, action = Action.UPDATE)
    public ImportDetails changeMapping(long id, JsonNode body) {
        StoredImport before = stored.reachable(id, Action.UPDATE);
        ImportSource source = stored.source(before);
        Map<String, String> mapping =
                ColumnMapping.checked(offered.of(before.target()), source.columns(), json.mapping(body));
        Map<String, AmountUnit> units = json.units(body)
                .map(said -> UnitAnswers.checked(source.columns(), said))
                .orElseGet(source::units);
        if (before.status() == ImportStatus.RUNNING
                || !imports.saveMapping(id, json.write(mapping), json.write(units))) {
            throw StoredImports.running();
        }
        if (mapping.values().stream().anyMatch(Objects::nonNull)) {
            remember(source, mapping, units);
        }
        return stored.get(id);
    }

    private void remember(ImportSource source, Map<String, String> mapping, Map<String, AmountUnit> units) {
        shapes.remember(
                currentUser.get().userId(),
                source.target(),
                FileShape.of(source.columns()),
                new ShapeRepository.Remembered(json.write(mapping), json.write(units)));
    }

    /** What the caller, or somebody else of the firm, last said of files of this shape. */
    @Requires(resource = IMPORTS, action = Action.CREATE)
    public Optional<ImportJson.Remembered> remembered(ImportTarget target, String shape) {
        return shapes.find(currentUser.get().userId(), target, shape).map(json::remembered);
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
}
