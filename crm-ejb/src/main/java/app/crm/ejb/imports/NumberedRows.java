package app.crm.ejb.imports;

import app.crm.ejb.imports.csv.FileLayout;
import app.crm.ejb.imports.csv.SourceRow;
import app.crm.ejb.imports.csv.SourceRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The rows below the header, numbered from 1, with what people wrote in their place. */
final class NumberedRows implements AutoCloseable {

    private final SourceRows rows;
    private final SourceRow first;
    private final Map<Long, Map<Integer, String>> corrections;
    private SourceRow pending;
    private long number;

    private NumberedRows(
            SourceRows rows, SourceRow first, boolean headed, Map<Long, Map<Integer, String>> corrections) {
        this.rows = rows;
        this.first = first;
        this.pending = headed ? null : first;
        this.corrections = corrections;
    }

    /** @param corrections row number → column, from 0 → text */
    static NumberedRows open(Path file, FileLayout layout, Map<Long, Map<Integer, String>> corrections)
            throws IOException {
        SourceRows rows = SourceFile.rows(file, layout);
        boolean opened = false;
        try {
            SourceRow first = FileAnalysis.header(rows, layout);
            opened = true;
            return new NumberedRows(rows, first, layout.headerRow() > 0, corrections);
        } finally {
            if (!opened) {
                rows.close();
            }
        }
    }

    /** The row that names the columns, or the first one where none does. */
    SourceRow first() {
        return first;
    }

    /** Number of the last row given; 0 before the first. */
    long number() {
        return number;
    }

    boolean hasNext() {
        return pending != null || rows.hasNext();
    }

    SourceRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SourceRow row = pending == null ? rows.next() : pending;
        pending = null;
        Map<Integer, String> correction = corrections.get(++number);
        return correction == null ? row : corrected(row, correction);
    }

    /** As wide as the header: what stood too far right is what was wrong. */
    private SourceRow corrected(SourceRow row, Map<Integer, String> correction) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < first.cells().size(); column++) {
            cells.add(correction.getOrDefault(column, row.cell(column)));
        }
        return new SourceRow(row.line(), cells);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
