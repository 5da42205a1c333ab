package app.crm.ejb.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutDetectorTest {

    private static final String TEXT = "nom;ville\nSociété Générale;Besançon\nCrédit Agricole;Montrouge\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void findsTheEncodingWithoutAMark(String encoding) throws IOException {
        FileLayout layout = detect(TEXT.getBytes(Charset.forName(encoding)));
        assertThat(layout).isEqualTo(FileLayout.text(TextEncoding.of(encoding).orElseThrow(), false, ';', 1));
        assertThat(secondName(TEXT.getBytes(Charset.forName(encoding)), layout)).isEqualTo("Société Générale");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void findsTheEncodingByItsMark(String encoding) throws IOException {
        byte[] marked = ("\ufeff" + TEXT).getBytes(Charset.forName(encoding));
        FileLayout layout = detect(marked);
        assertThat(layout).isEqualTo(FileLayout.text(TextEncoding.of(encoding).orElseThrow(), true, ';', 1));
        assertThat(secondName(marked, layout)).isEqualTo("Société Générale");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheDelimiter(String delimiter) throws IOException {
        assertThat(detect("a;b;c\n1;2;3\n4;5;6\n".replace(";", delimiter)).delimiter())
                .isEqualTo(delimiter);
    }

    @Test
    void aDecimalCommaIsNoDelimiter() throws IOException {
        assertThat(detect("name;aum\nA;1,5\nB;2,5\nC;3,5\n").delimiter()).isEqualTo(";");
    }

    @Test
    void delimitersAndLineBreaksInsideQuotesDoNotCount() throws IOException {
        assertThat(detect("name,notes\n\"A;B;C\",\"x\ny;z\"\n\"D;E;F\",\"u;v\"\n")
                        .delimiter())
                .isEqualTo(",");
    }

    @Test
    void aTitleAboveTheHeaderIsPassedOver() throws IOException {
        FileLayout layout = detect("Report of 2026\n\nname;city\nA;Paris\nB;Lyon\nC;Lille\n");
        assertThat(layout.headerRow()).isEqualTo(3);
    }

    @Test
    void aFileMayHaveNoHeader() throws IOException {
        assertThat(detect("ada@acme.fr;Ada\nbob@acme.fr;Bob\n").headerRow()).isZero();
    }

    @Test
    void aSingleColumnHasACommaAsDelimiter() throws IOException {
        assertThat(detect("email\nada@acme.fr\nbob@acme.fr\n"))
                .isEqualTo(FileLayout.text(TextEncoding.UTF_8, false, ',', 1));
    }

    private FileLayout detect(String text) throws IOException {
        return detect(text.getBytes(StandardCharsets.UTF_8));
    }

    private FileLayout detect(byte[] content) throws IOException {
        return LayoutDetector.detect(TestFiles.write(folder, content), null, null);
    }

    private String secondName(byte[] content, FileLayout layout) throws IOException {
        try (CsvRows rows = CsvRows.open(TestFiles.write(folder, content), layout)) {
            rows.next();
            return rows.next().cell(0);
        }
    }
}
