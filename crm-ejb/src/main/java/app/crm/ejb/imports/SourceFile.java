package app.crm.ejb.imports;

import app.crm.ejb.imports.csv.CsvRows;
import app.crm.ejb.imports.csv.EncodingDetector;
import app.crm.ejb.imports.csv.FileFormat;
import app.crm.ejb.imports.csv.FileLayout;
import app.crm.ejb.imports.csv.LayoutDetector;
import app.crm.ejb.imports.csv.SourceRows;
import app.crm.ejb.imports.csv.TextEncoding;
import app.crm.ejb.imports.vcard.CardRows;
import app.crm.ejb.imports.xlsx.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file of whatever format, told by its content. */
final class SourceFile {

    private static final int HEAD = 256;
    private static final String ZIP = "PK\u0003\u0004";

    private SourceFile() {}

    /**
     * What the caller said about the file; each may be null.
     *
     * @param sheet of a workbook: its name, or its number from 1
     */
    record Hints(TextEncoding encoding, String delimiter, String sheet) {

        static final Hints NONE = new Hints(null, null, null);
    }

    /** @throws app.crm.ejb.imports.csv.UnreadableFile where it has no rows */
    static FileLayout layout(Path file, Hints hints) throws IOException {
        return switch (format(file)) {
            case XLSX -> {
                try (Workbook workbook = Workbook.open(file)) {
                    yield workbook.layout(hints.sheet());
                }
            }
            case VCARD -> {
                EncodingDetector.Detected detected = EncodingDetector.detect(file);
                TextEncoding used = hints.encoding() == null ? detected.encoding() : hints.encoding();
                yield FileLayout.cards(used, detected.marked() && used == detected.encoding());
            }
            case CSV -> LayoutDetector.detect(file, hints.encoding(), hints.delimiter());
        };
    }

    static SourceRows rows(Path file, FileLayout layout) throws IOException {
        return switch (layout.format()) {
            case XLSX -> Workbook.rowsOf(file, layout.sheet());
            case VCARD -> CardRows.open(file, layout);
            case CSV -> CsvRows.open(file, layout);
        };
    }

    private static FileFormat format(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith(ZIP)) {
            return FileFormat.XLSX;
        }
        String letters = text.replaceAll("[^\\p{Alpha}:]", "").toLowerCase(Locale.ROOT);
        return letters.startsWith("begin:vcard") ? FileFormat.VCARD : FileFormat.CSV;
    }
}
