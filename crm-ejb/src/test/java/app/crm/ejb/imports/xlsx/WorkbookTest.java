package app.crm.ejb.imports.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.ejb.core.CrmException;
import app.crm.ejb.imports.csv.FileLayout;
import app.crm.ejb.imports.csv.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WorkbookTest {

    @TempDir
    Path folder;

    @Test
    void cellsOfEveryKindBecomeText() throws IOException {
        byte[] book = new TestWorkbook()
                .texts("Name", "Société <b/>".replace("<b/>", "&amp; Cie"))
                .styles(
                        "<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy hh:mm\"/><numFmt numFmtId=\"165\" formatCode=\"#,##0.00\\ [$€-40C]\"/>",
                        "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"9\"/><xf numFmtId=\"165\"/>")
                .sheet("Feuil1", """
                        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><r><t>Da</t></r><r><t>te</t></r></is></c></row>
                        <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" s="1"><v>45657</v></c>\
                        <c r="D3" s="2"><v>45657.604166666664</v></c><c r="E3" s="3"><v>0.25</v></c><c r="F3" s="4"><v>1234.5</v></c>\
                        <c r="G3"><v>0.30000000000000004</v></c><c r="H3"><v>7.32829320001E13</v></c><c r="I3" t="e"><v>#N/A</v></c>\
                        <c r="J3" t="str"><f>A1&amp;"x"</f><v>formula</v></c></row>\
                        """)
                .bytes();
        List<List<String>> rows = rows(book, null);
        assertThat(rows.get(0)).containsExactly("Name", "", "Date");
        assertThat(rows.get(1))
                .containsExactly(
                        "Société & Cie",
                        "true",
                        "2024-12-31",
                        "2024-12-31T14:30",
                        "25%",
                        "1234.5 €",
                        "0.3",
                        "73282932000100",
                        "",
                        "formula");
    }

    @Test
    void theHeaderIsFoundBelowATitle() throws IOException {
        FileLayout layout = layout(sheet("<row r=\"1\">" + text("A1", "Clients 2026") + "</row><row r=\"3\">"
                + text("A3", "Nom") + text("B3", "Ville")
                + text("C3", "Pays") + "</row><row r=\"4\">" + text("A4", "Acme") + text("B4", "Paris")
                + text("C4", "FR") + "</row>"));
        assertThat(layout.headerRow()).isEqualTo(3);
    }

    @Test
    void theFirstVisibleSheetIsReadUnlessAnotherIsNamed() throws IOException {
        byte[] book = new TestWorkbook()
                .sheet("Notes", "hidden", "<row>" + text(null, "hidden") + "</row>")
                .sheet("Clients", "<row>" + text(null, "first") + "</row>")
                .sheet("Contacts", "<row>" + text(null, "second") + "</row>")
                .bytes();
        assertThat(rows(book, null)).containsExactly(List.of("first"));
        assertThat(rows(book, "contacts")).containsExactly(List.of("second"));
        assertThat(rows(book, "1")).containsExactly(List.of("hidden"));
        refused(book, "Ventes", "unknown_sheet").hasMessageContaining("Notes, Clients, Contacts");
    }

    @Test
    void daysOfOldMacintoshWorkbooksAreCountedFrom1904() throws IOException {
        byte[] book = new TestWorkbook()
                .styles("", "<xf numFmtId=\"14\"/>")
                .sheet("S", "<row><c s=\"0\"><v>1</v></c></row>")
                .part(
                        "xl/workbook.xml",
                        "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"S\" id=\"rId1\"/></sheets></workbook>")
                .bytes();
        assertThat(rows(book, null)).containsExactly(List.of("1904-01-02"));
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        String filler = "<c><v>1</v></c>".repeat(2_000_000);
        refused(sheet("<row>" + filler + "</row>"), null, "workbook_too_large");
        byte[] texts = new TestWorkbook()
                .part("xl/sharedStrings.xml", "<sst>" + "<si><t>a</t></si>".repeat(2_000_000) + "</sst>")
                .sheet("S", "<row><c t=\"s\"><v>0</v></c></row>")
                .bytes();
        refused(texts, null, "workbook_too_large");
    }

    @Test
    void aHundredThousandPartsAreRefusedByTheDirectory() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int entry = 0; entry < 100_000; entry++) {
                zip.putNextEntry(new ZipEntry("xl/worksheets/" + entry));
                zip.closeEntry();
            }
        }
        refused(bytes.toByteArray(), null, "workbook_too_large");
    }

    @Test
    void aThousandSheetsAreTheMost() throws IOException {
        TestWorkbook book = new TestWorkbook();
        for (int sheet = 0; sheet < 1_100; sheet++) {
            book.sheet("Sheet " + sheet, "");
        }
        refused(book.bytes(), null, "workbook_too_large").hasMessageContaining("1000 sheets");
    }

    @Test
    void entitiesAreNeitherExpandedNorFetched() throws IOException {
        byte[] outside = new TestWorkbook()
                .sheet("S", "<row><c t=\"s\"><v>0</v></c></row>")
                .part(
                        "xl/sharedStrings.xml",
                        "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>")
                .bytes();
        refused(outside, null, "unsafe_workbook");
        byte[] laughs = new TestWorkbook()
                .sheet("S", "")
                .part(
                        "xl/workbook.xml",
                        "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><workbook>&b;</workbook>")
                .bytes();
        refused(laughs, null, "unsafe_workbook");
    }

    @Test
    void aCellFarToTheRightTakesNoMemory() throws IOException {
        refused(sheet("<row><c r=\"ZZZ1\"><v>1</v></c></row>"), null, "too_many_columns");
        refused(sheet("<row>" + "<c><v>1</v></c>".repeat(10_000) + "</row>"), null, "too_many_columns");
    }

    @Test
    void aTagAndATextWithoutEndAreRefused() throws IOException {
        StringBuilder noise = new StringBuilder();
        new java.util.Random(7).ints(6 << 20, 'a', 'z').forEach(letter -> noise.append((char) letter));
        refused(sheet("<row><c x=\"" + noise + "\"><v>1</v></c></row>"), null, "workbook_too_large");
        refused(sheet("<row><c t=\"str\"><v>" + noise + "</v></c></row>"), null, "row_too_long");
    }

    @Test
    void whatIsNoWorkbookIsSaidSo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.closeEntry();
        }
        refused(bytes.toByteArray(), null, "unsupported_file").hasMessageContaining("no Excel workbook");
        byte[] cut = sheet("<row>" + text("A1", "x") + "</row>");
        refused(java.util.Arrays.copyOf(cut, cut.length / 2), null, "unsupported_file");
        refused(sheet("<row><c></row>"), null, "broken_workbook");
    }

    private static String text(String address, String text) {
        return "<c" + (address == null ? "" : " r=\"" + address + "\"") + " t=\"inlineStr\"><is><t>" + text
                + "</t></is></c>";
    }

    private static byte[] sheet(String rows) {
        return new TestWorkbook().sheet("S", rows).bytes();
    }

    private FileLayout layout(byte[] book) throws IOException {
        try (Workbook workbook = Workbook.open(file(book))) {
            return workbook.layout(null);
        }
    }

    private List<List<String>> rows(byte[] book, String sheet) throws IOException {
        List<List<String>> all = new ArrayList<>();
        try (SheetRows rows = Workbook.rowsOf(file(book), sheet)) {
            rows.forEachRemaining(row -> all.add(row.cells()));
        }
        return all;
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(
            byte[] book, String sheet, String code) {
        return assertThatThrownBy(() -> rows(book, sheet))
                .isInstanceOf(UnreadableFile.class)
                .satisfies(failure ->
                        assertThat(((CrmException) failure).code().code()).isEqualTo(code));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("book.xlsx"), content);
    }
}
