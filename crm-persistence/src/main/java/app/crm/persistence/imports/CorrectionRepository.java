package app.crm.persistence.imports;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** What people wrote in place of rows of a file; the cells are JSON of the business layer. */
@Repository
public class CorrectionRepository {

    @Inject
    Database database;

    protected CorrectionRepository() {}

    public CorrectionRepository(Database database) {
        this.database = database;
    }

    public void put(long importId, long rowNo, String cells) {
        database.update(Sql.of("""
            insert into import_correction (import_id, row_no, cells) values (?, ?, ?::jsonb)
            on conflict (import_id, row_no) do update set cells = excluded.cells, at = now()\
            """, importId, rowNo, cells));
    }

    public void forget(long importId, long rowNo) {
        database.update(Sql.of("delete from import_correction where import_id = ? and row_no = ?", importId, rowNo));
    }

    public long count(long importId) {
        return database.first(
                        Sql.of("select count(*) as rows from import_correction where import_id = ?", importId),
                        row -> row.id("rows"))
                .orElseThrow();
    }

    /** Row number → cells. */
    public Map<Long, String> all(long importId) {
        Map<Long, String> corrections = new LinkedHashMap<>();
        database.list(
                        Sql.of(
                                "select row_no, cells from import_correction where import_id = ? order by row_no",
                                importId),
                        row -> Map.entry(row.id("row_no"), row.text("cells")))
                .forEach(correction -> corrections.put(correction.getKey(), correction.getValue()));
        return corrections;
    }
}
