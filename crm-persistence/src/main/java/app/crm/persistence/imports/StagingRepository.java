package app.crm.persistence.imports;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The rows of a file inside the transaction that writes them: {@code import_row}, temporary and unlogged, gone with the
 * transaction whatever happens to it.
 */
@Repository
public class StagingRepository {

    @Inject
    Database database;

    protected StagingRepository() {}

    public StagingRepository(Database database) {
        this.database = database;
    }

    public void open(ImportPlan plan) {
        database.update(Sql.of("create temporary table import_row (row_no bigint not null, line bigint not null,"
                + " verdict text, reason text, label text, " + plan.keyList("# text") + plan.cells("# text")
                + ") on commit drop"));
    }

    /** Adds a slice of rows; one round trip. */
    public void add(List<StagedRow> rows) {
        CopyBuffer buffer = new CopyBuffer();
        for (StagedRow row : rows) {
            buffer.add(row.rowNo())
                    .add(row.line())
                    .add(row.verdict() == null ? null : row.verdict().code())
                    .add(row.reason())
                    .add(row.label());
            for (String key : row.keys()) {
                buffer.add(key);
            }
            for (String cell : row.cells()) {
                buffer.add(cell);
            }
            buffer.endRow();
        }
        database.copyIn("copy import_row from stdin", buffer.drain());
    }

    /** To be called once all rows are in: later steps look rows up by number. */
    public void close() {
        database.update(Sql.of("alter table import_row add primary key (row_no)"));
        database.update(Sql.of("analyze import_row"));
    }
}
