package app.crm.ejb.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.ejb.core.CrmException;
import app.crm.ejb.imports.csv.TestFiles;
import app.crm.ejb.imports.csv.UnreadableFile;
import app.crm.ejb.imports.fields.ImportFields;
import app.crm.persistence.imports.ImportTarget;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that can't be imported, each with a sentence that says what to do. */
class BadFileTest {

    @TempDir
    Path folder;

    @Test
    void anUnclosedQuoteIsNamedByItsLine() throws IOException {
        refused("name;city\nA;Paris\nB;\"Lyon\nC;Lille\n", "unclosed_quote").hasMessageContaining("line 3");
    }

    @Test
    void anEmptyFileAndAHeaderAloneAreNoImport() throws IOException {
        refused("", "empty_file").hasMessageContaining("0 bytes");
        refused("\n\n  \n", "no_rows");
        refused("name;city\n", "no_rows");
    }

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d49484452, picture",
        "504b030414000600080000002100, Excel",
        "d0cf11e0a1b11ae1000000000000, old Excel",
        "255044462d312e340a25, PDF",
        "1f8b0800000000000003, gzip",
        "000102030405060708090a0b0c0d, not a text file",
    })
    void binaryFilesAreToldByTheirContent(String content, String word) throws IOException {
        refused(HexFormat.of().parseHex(content), "unsupported_file")
                .hasMessageContaining(word)
                .satisfies(failure ->
                        assertThat(((CrmException) failure).code().status()).isEqualTo(415));
    }

    @Test
    void aVcardHoldsPeople() throws IOException {
        refused("BEGIN:VCARD\nVERSION:4.0\nFN:Ada\nEND:VCARD\n", "cards_of_people")
                .hasMessageContaining("people");
    }

    @Test
    void twoEncodingsInOneFileAreNamedByTheLine() throws IOException {
        byte[] good = "name\nélan\nécole\nété\n".getBytes(StandardCharsets.UTF_8);
        byte[] bad = "caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] joined = new byte[good.length + bad.length];
        System.arraycopy(good, 0, joined, 0, good.length);
        System.arraycopy(bad, 0, joined, good.length, bad.length);
        refused(joined, "wrong_encoding").hasMessageContaining("line 5");
    }

    @Test
    void anUnknownCodePageIsRefused() throws IOException {
        refused(new byte[] {'n', 'a', 'm', 'e', '\n', (byte) 0x81, 'x', '\n'}, "unknown_encoding");
    }

    @Test
    void tooManyColumnsAreRefused() throws IOException {
        String header = "c;".repeat(10_000) + "c\n";
        refused(header + header, "too_many_columns").hasMessageContaining("5000");
    }

    @Test
    void aLineWithoutEndTakesLittleMemory() throws IOException {
        Path file = folder.resolve("long.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("name\n");
            String megabyte = "x".repeat(1 << 20);
            for (int count = 0; count < 200; count++) {
                writer.write(megabyte);
            }
        }
        long before = used();
        assertThatThrownBy(() ->
                        FileAnalysis.of(file, ImportFields.of(ImportTarget.ORGANISATIONS), SourceFile.Hints.NONE, true))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("line 2");
        assertThat(used() - before).isLessThan(50L << 20);
    }

    @Test
    void twoHundredMegabytesAreReadInFlatMemory() throws IOException {
        Path file = folder.resolve("large.csv");
        long rows = 2_000_000;
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("name;registrationNumber;website;notes\n");
            for (long row = 0; row < rows; row++) {
                writer.write("Société numéro " + row + ";RC-" + row + ";www.societe-" + row + ".fr;\"a, b; c " + row
                        + " and some more text to fill the line\"\n");
            }
        }
        assertThat(Files.size(file)).isGreaterThan(200L << 20);
        long before = used();
        FileAnalysis analysis =
                FileAnalysis.of(file, ImportFields.of(ImportTarget.ORGANISATIONS), SourceFile.Hints.NONE, true);
        assertThat(analysis.rows()).isEqualTo(rows);
        assertThat(used() - before).isLessThan(50L << 20);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(String content, String code) throws IOException {
        return refused(content.getBytes(StandardCharsets.UTF_8), code);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(byte[] content, String code) throws IOException {
        Path file = TestFiles.write(folder, content);
        return assertThatThrownBy(() ->
                        FileAnalysis.of(file, ImportFields.of(ImportTarget.ORGANISATIONS), SourceFile.Hints.NONE, true))
                .isInstanceOf(UnreadableFile.class)
                .satisfies(failure ->
                        assertThat(((CrmException) failure).code().code()).isEqualTo(code));
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
