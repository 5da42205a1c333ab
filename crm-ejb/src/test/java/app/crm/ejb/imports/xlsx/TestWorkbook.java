package app.crm.ejb.imports.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook, part by part, as spreadsheet programs write it or as somebody means harm. */
public final class TestWorkbook {

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int count;

    public TestWorkbook sheet(String name, String rows) {
        return sheet(name, "visible", rows);
    }

    public TestWorkbook sheet(String name, String state, String rows) {
        count++;
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>".formatted(name, count, state, count));
        relations.append(("<Relationship Id=\"rId%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships/worksheet\" Target=\"worksheets/sheet%d.xml\"/>")
                .formatted(count, count));
        return part(
                "xl/worksheets/sheet" + count + ".xml",
                "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<sheetData>" + rows + "</sheetData></worksheet>");
    }

    public TestWorkbook texts(String... texts) {
        StringBuilder items = new StringBuilder();
        for (String text : texts) {
            items.append("<si><t>").append(text).append("</t></si>");
        }
        return part("xl/sharedStrings.xml", "<sst>" + items + "</sst>");
    }

    public TestWorkbook styles(String formats, String cells) {
        return part(
                "xl/styles.xml",
                "<styleSheet><numFmts>" + formats
                        + "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>" + cells
                        + "</cellXfs></styleSheet>");
    }

    public TestWorkbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public byte[] bytes() {
        parts.putIfAbsent(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + sheets + "</sheets></workbook>");
        parts.putIfAbsent("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
