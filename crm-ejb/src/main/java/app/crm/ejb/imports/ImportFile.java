package app.crm.ejb.imports;

import app.crm.ejb.imports.csv.FileLayout;
import app.crm.ejb.imports.csv.RowShape;
import app.crm.ejb.imports.csv.SourceRow;
import app.crm.ejb.imports.fields.RowReader;
import app.crm.persistence.imports.StagedRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The rows of an import's file as the database takes them, slice by slice. */
final class ImportFile {

    private final NumberedRows rows;
    private final RowReader reader;
    private final BitSet only;

    /** @param only numbers of the rows that are read; null for all */
    ImportFile(NumberedRows rows, FileLayout layout, PreparedImport prepared, BitSet only) {
        this.rows = rows;
        this.only = only;
        this.reader = new RowReader(
                prepared.plan(),
                prepared.bindings(),
                new RowShape(rows.first(), layout),
                prepared.context(),
                prepared.strongestKeyOnly(),
                prepared.strict());
    }

    /** The next rows, {@code limit} at most; empty at the end of the file. */
    List<StagedRow> next(int limit) {
        List<StagedRow> slice = new ArrayList<>(limit);
        while (slice.size() < limit && rows.hasNext()) {
            SourceRow row = rows.next();
            if (only == null || only.get(Math.toIntExact(rows.number()))) {
                slice.add(reader.read(rows.number(), row));
            }
        }
        return slice;
    }
}
