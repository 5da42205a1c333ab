package app.crm.web.imports;

import app.crm.ejb.imports.ImportRow;
import app.crm.ejb.imports.ImportRowService;
import app.crm.persistence.imports.ImportVerdict;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of an import's file as a file that can be corrected and imported, with line, verdict and reason behind. */
final class RowsCsv implements StreamingOutput {

    /** Tells a spreadsheet that the file is UTF-8. */
    private static final char MARK = '\uFEFF';

    private final ImportRowService service;
    private final long importId;
    private final ImportVerdict only;
    private final List<String> columns;

    RowsCsv(ImportRowService service, long importId, ImportVerdict only, List<String> columns) {
        this.service = service;
        this.importId = importId;
        this.only = only;
        this.columns = columns;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), 1 << 15);
        writer.write(MARK);
        writer.write(line(columns) + ",import_line,import_verdict,import_reason\r\n");
        try {
            service.eachRow(importId, only, row -> write(writer, row));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        writer.flush();
    }

    private static void write(Writer writer, ImportRow row) {
        try {
            writer.write(line(row.cells().values()) + "," + row.line() + ","
                    + row.verdict().code() + "," + CsvCell.of(row.reason()) + "\r\n");
        } catch (IOException brokenConnection) {
            throw new UncheckedIOException(brokenConnection);
        }
    }

    private static String line(Collection<String> cells) {
        return cells.stream().map(CsvCell::of).collect(Collectors.joining(","));
    }
}
