package app.crm.ejb.imports;

import app.crm.ejb.imports.csv.FileFormat;
import app.crm.ejb.imports.csv.FileLayout;
import app.crm.ejb.imports.csv.RowShape;
import app.crm.ejb.imports.csv.SourceRow;
import app.crm.ejb.imports.csv.SourceRows;
import app.crm.ejb.imports.csv.UnreadableFile;
import app.crm.ejb.imports.fields.FieldSuggestions;
import app.crm.ejb.imports.fields.ImportFields;
import app.crm.ejb.imports.fields.SourceColumn;
import app.crm.persistence.imports.ImportTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a look at a file tells: how it is written, what its columns seem to hold, how many rows it has.
 *
 * @param rows rows of data; null where they weren't counted
 */
public record FileAnalysis(FileLayout layout, List<SourceColumn> columns, Long rows) {

    private static final int SAMPLED_ROWS = 500;
    private static final int SHOWN_SAMPLES = 5;
    private static final int GUESSING_SAMPLES = 50;
    private static final int MAX_SAMPLE = 100;
    private static final int MAX_NAME = 200;

    /**
     * @param hints what the caller said of the file
     * @param counting whether to read the file to its end, which also finds what is broken further down
     * @throws UnreadableFile where it has no rows that can be read
     */
    static FileAnalysis of(Path file, ImportFields fields, SourceFile.Hints hints, boolean counting)
            throws IOException {
        FileLayout layout = SourceFile.layout(file, hints);
        if (layout.format() == FileFormat.VCARD && fields.target() != ImportTarget.PEOPLE) {
            throw UnreadableFile.broken("cards_of_people", "This is a vCard: it holds people. Import it as people.");
        }
        try (SourceRows rows = SourceFile.rows(file, layout)) {
            return look(rows, layout, fields, counting);
        }
    }

    private static FileAnalysis look(SourceRows rows, FileLayout layout, ImportFields fields, boolean counting) {
        SourceRow first = header(rows, layout);
        List<String> names = names(layout, first);
        RowShape shape = new RowShape(first, layout);
        List<Set<String>> values = Stream.generate(() -> (Set<String>) new LinkedHashSet<String>())
                .limit(names.size())
                .toList();
        long count = layout.headerRow() > 0 ? 0 : sample(first, shape, values);
        int read = 0;
        while (rows.hasNext() && (counting || read < SAMPLED_ROWS)) {
            SourceRow row = rows.next();
            count += read++ < SAMPLED_ROWS ? sample(row, shape, values) : shape.notData(row) == null ? 1 : 0;
        }
        if (count == 0) {
            throw UnreadableFile.broken(
                    "no_rows", "The file names its columns but has no rows below them. Nothing was imported.");
        }
        return new FileAnalysis(layout, columns(fields, names, values), counting ? count : null);
    }

    /** The row that names the columns, or the first one where none does. Reads on to it. */
    static SourceRow header(SourceRows rows, FileLayout layout) {
        while (rows.hasNext()) {
            SourceRow row = rows.next();
            if (row.line() >= layout.headerRow()) {
                return row;
            }
        }
        throw UnreadableFile.broken(
                "empty_file", "The file has no rows, only blanks. Export it again and upload the new one.");
    }

    private static List<String> names(FileLayout layout, SourceRow first) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int index = 0; index < first.cells().size(); index++) {
            String header = layout.headerRow() > 0 ? shortened(first.cell(index), MAX_NAME) : "";
            String name = header.isEmpty() ? "Column " + (index + 1) : header;
            String unique = name;
            for (int number = 2; !taken.add(unique); number++) {
                unique = name + " (" + number + ")";
            }
            names.add(unique);
        }
        return names;
    }

    private static long sample(SourceRow row, RowShape shape, List<Set<String>> values) {
        if (shape.notData(row) != null) {
            return 0;
        }
        for (int index = 0; index < values.size(); index++) {
            String cell = row.cell(index);
            if (!cell.isEmpty() && values.get(index).size() < GUESSING_SAMPLES) {
                values.get(index).add(shortened(cell, MAX_SAMPLE));
            }
        }
        return 1;
    }

    /** As it may stand in JSON and in the database. */
    private static String shortened(String cell, int max) {
        StringBuilder text = new StringBuilder();
        cell.codePoints()
                .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE)
                .limit(max)
                .forEach(text::appendCodePoint);
        return text.toString().strip();
    }

    private static List<SourceColumn> columns(ImportFields fields, List<String> names, List<Set<String>> values) {
        List<SourceColumn> columns = new ArrayList<>();
        List<List<String>> all = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            List<String> samples = new ArrayList<>(values.get(index));
            List<String> shown = samples.subList(0, Math.min(samples.size(), SHOWN_SAMPLES));
            columns.add(new SourceColumn(names.get(index), shown, null));
            all.add(samples);
        }
        return FieldSuggestions.suggest(fields, columns, all);
    }
}
