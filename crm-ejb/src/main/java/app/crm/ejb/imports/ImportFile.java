package app.crm.ejb.imports;

import app.crm.ejb.imports.csv.CsvLayout;
import app.crm.ejb.imports.csv.CsvRows;
import app.crm.ejb.imports.csv.RowShape;
import app.crm.ejb.imports.csv.SourceRow;
import app.crm.ejb.imports.fields.RowReader;
import app.crm.persistence.imports.StagedRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of an import's file as the database takes them, slice by slice. */
final class ImportFile implements AutoCloseable {

    private final CsvRows rows;
    private final RowReader reader;
    private SourceRow pending;
    private long rowNo;

    private ImportFile(CsvRows rows, RowReader reader, SourceRow pending) {
        this.rows = rows;
        this.reader = reader;
        this.pending = pending;
    }

    static ImportFile open(Path file, CsvLayout layout, PreparedImport prepared) throws IOException {
        CsvRows rows = CsvRows.open(file, layout);
        SourceRow first = FileAnalysis.header(rows, layout);
        RowShape shape = new RowShape(first, layout);
        RowReader reader = new RowReader(
                prepared.plan(),
                prepared.bindings(),
                shape,
                prepared.context(),
                prepared.strongestKeyOnly(),
                prepared.strict());
        return new ImportFile(rows, reader, layout.headerRow() > 0 ? null : first);
    }

    /** The next rows, {@code limit} at most; empty at the end of the file. */
    List<StagedRow> next(int limit) {
        List<StagedRow> slice = new ArrayList<>(limit);
        if (pending != null) {
            slice.add(reader.read(++rowNo, pending));
            pending = null;
        }
        while (slice.size() < limit && rows.hasNext()) {
            slice.add(reader.read(++rowNo, rows.next()));
        }
        return slice;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
