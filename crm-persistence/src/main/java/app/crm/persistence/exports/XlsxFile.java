package app.crm.persistence.exports;

import app.crm.persistence.core.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A spreadsheet that is written while it is sent: few rows are in memory at any time. Texts are typed as texts, so none
 * of them runs as a formula. What a sheet or a cell can't hold goes on in the next sheet or in a further column.
 */
final class XlsxFile implements AutoCloseable {

    private static final int MOST_ROWS = 1_048_576;
    static final int LONGEST_CELL = 32_767;

    /** A part never ends in the middle of a character. */
    private static final int SHORTEST_PART = LONGEST_CELL - 1;

    private static final int ROWS_IN_MEMORY = 500;
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";
    private static final String DAY = "yyyy-mm-dd";

    private final Workbook workbook;
    private final String name;
    private final List<Cell> cells;
    int mostRows = MOST_ROWS;
    private final LongConsumer progress;
    private Worksheet sheet;
    private int sheets;
    private int nextRow;
    private long records;

    /** @param part which part of a text that one cell can't hold, from 0 */
    private record Cell(ExportColumn column, int part) {

        String heading() {
            return part == 0 ? column.name() : column.name() + " (" + (part + 1) + ")";
        }
    }

    /** @param longest how many characters the longest text of each long column has */
    XlsxFile(
            OutputStream target,
            String name,
            List<ExportColumn> columns,
            Map<String, Integer> longest,
            LongConsumer progress) {
        this.progress = progress;
        this.workbook = new Workbook(target, "CRM", "1.0");
        this.name = name;
        this.cells = new ArrayList<>();
        for (ExportColumn column : columns) {
            int parts = (longest.getOrDefault(column.name(), 0) - 1) / SHORTEST_PART + 1;
            for (int part = 0; part < parts; part++) {
                cells.add(new Cell(column, part));
            }
        }
    }

    void add(Row row) {
        try {
            if (sheet == null || nextRow == mostRows) {
                beginSheet();
            }
            for (int index = 0; index < cells.size(); index++) {
                write(index, cells.get(index), row);
            }
            nextRow++;
            records++;
            if (nextRow % ROWS_IN_MEMORY == 0) {
                sheet.flush();
                progress.accept(records);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The number of records; from here on the file is whole. */
    long finish() throws IOException {
        if (sheet == null) {
            beginSheet();
        }
        workbook.finish();
        return records;
    }

    /** A file that was not finished stays broken, so that nobody takes it for a shorter one. */
    @Override
    public void close() {
        sheet = null;
    }

    private void beginSheet() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        for (int index = 0; index < cells.size(); index++) {
            sheet.inlineString(0, index, cells.get(index).heading());
            sheet.style(0, index).bold().set();
        }
        nextRow = 1;
    }

    private void write(int index, Cell cell, Row row) {
        String column = cell.column().name();
        switch (cell.column().type()) {
            case TEXT, LONG_TEXT, LIST, CODE -> text(index, cell, row.text(column));
            case NUMBER -> {
                BigDecimal number = row.decimal(column);
                if (number != null) {
                    sheet.value(nextRow, index, number);
                }
            }
            case FLAG -> {
                Boolean flag = row.flag(column);
                if (flag != null) {
                    sheet.value(nextRow, index, flag);
                }
            }
            case DATE -> {
                LocalDate date = row.date(column);
                if (date != null) {
                    sheet.value(nextRow, index, date);
                    sheet.style(nextRow, index).format(DAY).set();
                }
            }
            case INSTANT -> {
                Instant instant = row.instant(column);
                if (instant != null) {
                    sheet.value(nextRow, index, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
                    sheet.style(nextRow, index).format(MOMENT).set();
                }
            }
        }
    }

    private void text(int index, Cell cell, String text) {
        String part = text == null ? "" : part(text, cell.part());
        if (!part.isEmpty()) {
            sheet.inlineString(nextRow, index, part);
        }
    }

    static String part(String text, int number) {
        int from = 0;
        for (int before = 0; before < number; before++) {
            from = endOfPart(text, from);
        }
        return text.substring(from, endOfPart(text, from));
    }

    private static int endOfPart(String text, int from) {
        int end = from + LONGEST_CELL;
        if (end >= text.length()) {
            return text.length();
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
