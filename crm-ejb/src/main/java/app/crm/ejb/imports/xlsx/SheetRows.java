package app.crm.ejb.imports.xlsx;

import app.crm.ejb.imports.csv.CsvRows;
import app.crm.ejb.imports.csv.SourceRow;
import app.crm.ejb.imports.csv.SourceRows;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** The rows of a sheet, read as they are asked for. */
public final class SheetRows implements SourceRows {

    private static final int LETTERS = 26;

    private final PartReader part;
    private final SharedTexts texts;
    private final NumberFormats formats;
    private final CellText numbers;
    private final Closeable afterwards;
    private SourceRow upcoming;
    private long line;

    SheetRows(PartReader part, SharedTexts texts, NumberFormats formats, CellText numbers, Closeable afterwards) {
        this.part = part;
        this.texts = texts;
        this.formats = formats;
        this.numbers = numbers;
        this.afterwards = afterwards;
    }

    @Override
    public boolean hasNext() {
        while (upcoming == null && part.nextTag() && !part.isEnd("sheetData")) {
            if (part.isStart("row")) {
                line = rowNumber(part.attribute("r"));
                List<String> cells = cells();
                upcoming = cells.isEmpty() ? null : new SourceRow(line, cells);
            }
        }
        return upcoming != null;
    }

    @Override
    public SourceRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SourceRow row = upcoming;
        upcoming = null;
        return row;
    }

    /** The rows know their number, which must grow; else it is counted. */
    private long rowNumber(String written) {
        boolean counted = written == null || !written.matches("\\d{1,9}") || Long.parseLong(written) <= line;
        return counted ? line + 1 : Long.parseLong(written);
    }

    /** Up to the last cell that has a value. */
    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        int column = -1;
        while (part.nextTag() && !part.isEnd("row")) {
            if (part.isStart("c")) {
                column = column(part.attribute("r"), column + 1);
                String text = cell(part.attribute("t"), part.attribute("s"));
                if (!text.isBlank()) {
                    put(cells, column, text);
                }
            }
        }
        return cells;
    }

    private void put(List<String> cells, int column, String text) {
        if (column >= CsvRows.MAX_COLUMNS) {
            throw CsvRows.tooManyColumns(Long.toString(line));
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /** {@code BC7} is in column 54, counted from 0. */
    private static int column(String address, int otherwise) {
        int column = 0;
        int length = address == null ? 0 : address.length();
        for (int index = 0; index < length && index < 4; index++) {
            char letter = address.charAt(index);
            if (letter < 'A' || letter > 'Z') {
                return index == 0 ? otherwise : column - 1;
            }
            column = column * LETTERS + letter - 'A' + 1;
        }
        return length == 0 ? otherwise : column - 1;
    }

    private String cell(String type, String style) {
        String raw = written();
        return switch (type == null ? "n" : type) {
            case "s" -> raw.matches("\\d{1,9}") ? texts.text(Integer.parseInt(raw)) : "";
            case "b" -> raw.equals("1") ? "true" : raw.equals("0") ? "false" : "";
            case "e" -> "";
            case "n" -> raw.isEmpty() ? "" : numbers.of(raw, formats.of(style));
            default -> raw;
        };
    }

    /** The value, or the text that stands in the cell itself without its reading aid. */
    private String written() {
        StringBuilder value = new StringBuilder();
        boolean phonetic = false;
        while (part.nextTag() && !part.isEnd("c")) {
            phonetic = part.isStart("rPh") || phonetic && !part.isEnd("rPh");
            if (part.isStart("v")) {
                part.text("v", value);
            } else if (part.isStart("t") && !phonetic) {
                part.text("t", value);
            }
        }
        return value.toString();
    }

    @Override
    public void close() throws IOException {
        try (part) {
            afterwards.close();
        }
    }
}
