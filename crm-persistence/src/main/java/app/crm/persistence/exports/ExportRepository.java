package app.crm.persistence.exports;

import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.QuerySql;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.query.Selection;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes selected records as CSV. */
@Repository
public class ExportRepository {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Inject
    Database database;

    @Inject
    RecordPages pages;

    protected ExportRepository() {}

    public ExportRepository(Database database, RecordPages pages) {
        this.database = database;
        this.pages = pages;
    }

    /**
     * Reads what was asked for.
     *
     * @param columns names separated by commas, or null for all
     * @throws app.crm.persistence.query.BadQuery where a part of it can't be understood
     */
    public Export prepare(Selection selection, ReadAccess access, String columns, String sort, CsvFormat format) {
        Selection complete = pages.complete(selection);
        QuerySql.where(complete);
        ExportColumns chosen = ExportColumns.of(complete.catalogue(), access, columns);
        return new Export(complete, sort, chosen, format);
    }

    /** Gives all that follows in this transaction one snapshot. Must be its first statement. */
    public void beginSnapshot() {
        database.onConnection(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(
                        "set transaction isolation level repeatable read, read only; set local statement_timeout = 0");
            }
        });
    }

    public long count(Export export) {
        return pages.count(export.selection());
    }

    /** Writes the whole file as PostgreSQL makes it; memory stays flat. Returns the number of records. */
    public long write(Export export, OutputStream target) {
        CopyStatement copy = CopyStatement.of(query(export), export.format().copyOptions());
        if (copy.settings() != null) {
            database.first(copy.settings(), row -> true);
        }
        // PostgreSQL hands over row by row; the line takes larger pieces.
        BufferedOutputStream buffered = new BufferedOutputStream(target, BUFFER_BYTES);
        try {
            if (export.format().byteOrderMark()) {
                buffered.write(BYTE_ORDER_MARK);
            }
            long rows = database.copyOut(copy.text(), buffered);
            buffered.flush();
            return rows;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Sql query(Export export) {
        FieldCatalogue catalogue = export.selection().catalogue();
        return Sql.of("select")
                .then(export.columns().selectList())
                .then("from " + catalogue.table() + " " + catalogue.alias())
                .then(export.columns().joins())
                .then("where")
                .then(QuerySql.where(export.selection()))
                .then(RecordPages.totalOrder(catalogue, export.sort()));
    }
}
