package app.crm.ejb.imports;

import app.crm.ejb.imports.fields.SourceColumn;
import app.crm.persistence.imports.CorrectionRepository;
import app.crm.persistence.imports.StoredImport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people wrote in place of rows, by the place of the columns. */
@ApplicationScoped
public class CorrectedRows {

    @Inject
    CorrectionRepository corrections;

    @Inject
    ImportJson json;

    /** Row number → column, from 0 → text. */
    Map<Long, Map<Integer, String>> of(StoredImport stored) {
        List<String> names =
                json.columns(stored).stream().map(SourceColumn::name).toList();
        Map<Long, Map<Integer, String>> rows = new HashMap<>();
        corrections.all(stored.id()).forEach((row, cells) -> {
            Map<Integer, String> byColumn = new HashMap<>();
            json.cells(cells).forEach((name, text) -> byColumn.put(names.indexOf(name), text == null ? "" : text));
            rows.put(row, byColumn);
        });
        return rows;
    }
}
