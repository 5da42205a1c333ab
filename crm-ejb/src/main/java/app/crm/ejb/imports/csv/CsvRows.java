package app.crm.ejb.imports.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of a text file. Memory stays flat whatever the file holds: a cell, a row and the number of cells are bounded. */
public final class CsvRows implements SourceRows {

    /** Characters that one cell may have; far above any real note. */
    public static final int MAX_CELL = 1 << 20;

    public static final int MAX_COLUMNS = 5_000;
    private static final int MAX_ROW = 4 * MAX_CELL;
    private static final Pattern STARTING_LINE = Pattern.compile("starting at line (\\d+)");

    private final CloseableIterator<CsvRecord> records;
    private long lastLine;

    private CsvRows(CloseableIterator<CsvRecord> records) {
        this.records = records;
    }

    /** All rows of the file, its header among them. */
    public static CsvRows open(Path file, FileLayout layout) throws IOException {
        return new CsvRows(reader(layout.delimiterChar(), true)
                .build(
                        handler(),
                        new BackslashQuotes(text(file, layout.textEncoding(), layout.bom()), layout.delimiterChar()))
                .iterator());
    }

    /** Rows of a piece of text that may end anywhere, even inside quotes. */
    static CsvRows ofSample(String sample, char delimiter) {
        return new CsvRows(reader(delimiter, false)
                .build(handler(), new BackslashQuotes(new java.io.StringReader(sample), delimiter))
                .iterator());
    }

    public static Reader text(Path file, TextEncoding encoding, boolean marked) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        if (marked) {
            in.skipNBytes(encoding.markLength());
        }
        return new InputStreamReader(
                in,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static CsvReader.CsvReaderBuilder reader(char delimiter, boolean whole) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(FileLayout.QUOTE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(!whole)
                .maxBufferSize(MAX_CELL);
    }

    private static CsvRecordHandler handler() {
        return CsvRecordHandler.builder()
                .maxFields(MAX_COLUMNS)
                .maxFieldSize(MAX_CELL)
                .maxRecordSize(MAX_ROW)
                .build();
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException failure) {
            throw understandable(failure);
        }
    }

    @Override
    public SourceRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CsvRecord row = records.next();
        lastLine = row.getStartingLineNumber();
        return new SourceRow(lastLine, row.getFields());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private UnreadableFile understandable(RuntimeException failure) {
        if (failure instanceof UncheckedIOException || failure.getCause() instanceof CharacterCodingException) {
            return UnreadableFile.broken(
                    "wrong_encoding",
                    "The file has bytes that are not text in its encoding, some lines after line " + lastLine
                            + ". Save it as \"CSV UTF-8\" and upload it again.");
        }
        String message = String.valueOf(failure.getMessage());
        Matcher starting = STARTING_LINE.matcher(message);
        String line = starting.find() ? starting.group(1) : Long.toString(lastLine + 1);
        if (message.contains("Unclosed")) {
            return UnreadableFile.broken(
                    "unclosed_quote",
                    "The row that starts on line " + line
                            + " opens a quote that is never closed. Close it, or double the"
                            + " quote if it belongs to the text.");
        }
        if (message.contains("after closing quote")) {
            return UnreadableFile.broken(
                    "misplaced_quote",
                    "The row that starts on line " + line
                            + " has text after a closing quote. Double the quotes that belong" + " to the text.");
        }
        if (message.contains("fields")) {
            return tooManyColumns(line);
        }
        return UnreadableFile.broken(
                "row_too_long",
                "The row that starts on line " + line + " has a cell of more than " + MAX_CELL
                        + " characters. A quote that is" + " not closed or another delimiter is the usual cause.");
    }

    public static UnreadableFile tooManyColumns(String line) {
        return UnreadableFile.broken(
                "too_many_columns",
                "The row on line " + line + " has more than " + MAX_COLUMNS
                        + " cells. Check the delimiter, or leave out columns that you don't import.");
    }
}
