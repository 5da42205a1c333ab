package app.crm.web.imports;

import app.crm.ejb.imports.ImportRowService;
import app.crm.persistence.imports.ImportVerdict;
import app.crm.persistence.imports.RowVerdict;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The verdicts of an import, one line per row of its file, written as they are read. */
final class VerdictsCsv implements StreamingOutput {

    private static final String HEADER = "row,line,verdict,recordId,reason,label\r\n";

    private final ImportRowService service;
    private final long importId;
    private final ImportVerdict only;

    VerdictsCsv(ImportRowService service, long importId, ImportVerdict only) {
        this.service = service;
        this.importId = importId;
        this.only = only;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), 1 << 15);
        writer.write(HEADER);
        try {
            service.eachVerdict(importId, only, verdict -> write(writer, verdict));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        writer.flush();
    }

    private static void write(Writer writer, RowVerdict verdict) {
        try {
            writer.write(verdict.rowNo() + "," + verdict.line() + ","
                    + verdict.verdict().code() + "," + (verdict.recordId() == null ? "" : verdict.recordId()) + ",");
            writer.write(CsvCell.of(verdict.reason()) + "," + CsvCell.of(verdict.label()) + "\r\n");
        } catch (IOException brokenConnection) {
            throw new UncheckedIOException(brokenConnection);
        }
    }
}
