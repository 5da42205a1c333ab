package app.crm.ejb.imports.xlsx;

import app.crm.ejb.imports.csv.FileLayout;
import app.crm.ejb.imports.csv.Headers;
import app.crm.ejb.imports.csv.SourceRow;
import app.crm.ejb.imports.csv.UnreadableFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An Excel workbook ({@code .xlsx}, {@code .xlsm}). */
public final class Workbook implements Closeable {

    private static final int MAX_SHEETS = 1_000;
    private static final int SHOWN_SHEETS = 50;
    private static final int HEADER_WITHIN = 20;

    private record Sheet(String name, String part, boolean visible) {}

    private final WorkbookArchive archive;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean since1904;
    private SharedTexts texts;
    private NumberFormats formats;

    private Workbook(WorkbookArchive archive) {
        this.archive = archive;
    }

    /** @throws UnreadableFile where it is no workbook, or one that takes too much */
    public static Workbook open(Path file) throws IOException {
        WorkbookArchive archive = WorkbookArchive.open(file);
        Workbook workbook = new Workbook(archive);
        boolean read = false;
        try {
            workbook.readSheets();
            read = true;
            return workbook;
        } finally {
            if (!read) {
                archive.close();
            }
        }
    }

    /**
     * How the sheet is laid out.
     *
     * @param sheet name of the sheet, or its number from 1; null for the first that is not hidden
     */
    public FileLayout layout(String sheet) throws IOException {
        Sheet chosen = sheet(sheet);
        List<String> names =
                sheets.stream().limit(SHOWN_SHEETS).map(Sheet::name).toList();
        List<SourceRow> first = new ArrayList<>();
        try (SheetRows rows = rows(chosen, () -> {})) {
            while (first.size() < HEADER_WITHIN && rows.hasNext()) {
                first.add(rows.next());
            }
        }
        return FileLayout.workbook(chosen.name(), names, Headers.among(first));
    }

    /** The rows of a sheet of a workbook, which is open as long as they are. */
    public static SheetRows rowsOf(Path file, String sheet) throws IOException {
        Workbook workbook = open(file);
        boolean read = false;
        try {
            SheetRows rows = workbook.rows(workbook.sheet(sheet), workbook);
            read = true;
            return rows;
        } finally {
            if (!read) {
                workbook.close();
            }
        }
    }

    private SheetRows rows(Sheet sheet, Closeable afterwards) throws IOException {
        PartReader part = archive.part(sheet.part());
        if (part == null) {
            throw WorkbookArchive.unreadable();
        }
        if (texts == null) {
            texts = SharedTexts.of(archive.part("xl/sharedStrings.xml"));
            formats = NumberFormats.of(archive.part("xl/styles.xml"));
        }
        return new SheetRows(part, texts, formats, new CellText(since1904), afterwards);
    }

    private Sheet sheet(String wanted) {
        if (wanted == null) {
            return sheets.stream().filter(Sheet::visible).findFirst().orElseGet(() -> sheets.get(0));
        }
        String name = wanted.strip();
        int number = name.matches("\\d{1,4}") ? Integer.parseInt(name) : 0;
        return sheets.stream()
                .filter(sheet -> sheet.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() ->
                        number >= 1 && number <= sheets.size() ? Optional.of(sheets.get(number - 1)) : Optional.empty())
                .orElseThrow(() -> UnreadableFile.broken(
                        "unknown_sheet",
                        "The workbook has no such sheet. It has: "
                                + String.join(
                                        ", ",
                                        sheets.stream()
                                                .limit(SHOWN_SHEETS)
                                                .map(Sheet::name)
                                                .toList())
                                + "."));
    }

    private void readSheets() throws IOException {
        Map<String, String> targets = targets();
        try (PartReader part = required("xl/workbook.xml")) {
            while (part.nextTag()) {
                if (part.isStart("workbookPr")) {
                    since1904 = "1".equals(part.attribute("date1904")) || "true".equals(part.attribute("date1904"));
                } else if (part.isStart("sheet")) {
                    addSheet(part, targets);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw UnreadableFile.broken("empty_file", "The workbook has no sheet with cells.");
        }
    }

    private void addSheet(PartReader part, Map<String, String> targets) {
        String target = targets.get(part.attribute("id"));
        String name = part.attribute("name");
        if (target == null || name == null) {
            return;
        }
        if (sheets.size() == MAX_SHEETS) {
            throw UnreadableFile.broken(
                    "workbook_too_large",
                    "The workbook has more than " + MAX_SHEETS + " sheets. Save the one to import as \"CSV UTF-8\".");
        }
        String state = part.attribute("state");
        sheets.add(new Sheet(name, target, state == null || state.equals("visible")));
    }

    /** Where the parts that the workbook refers to by number lie. */
    private Map<String, String> targets() throws IOException {
        Map<String, String> targets = new HashMap<>();
        try (PartReader part = required("xl/_rels/workbook.xml.rels")) {
            while (part.nextTag() && targets.size() <= 2 * MAX_SHEETS) {
                if (part.isStart("Relationship")) {
                    String target = String.valueOf(part.attribute("Target"));
                    boolean sheet = String.valueOf(part.attribute("Type")).endsWith("/worksheet");
                    if (sheet) {
                        targets.put(
                                part.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    }
                }
            }
        }
        return targets;
    }

    private PartReader required(String name) throws IOException {
        PartReader part = archive.part(name);
        if (part == null) {
            throw WorkbookArchive.unreadable();
        }
        return part;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
