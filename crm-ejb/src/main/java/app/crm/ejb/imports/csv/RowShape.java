package app.crm.ejb.imports.csv;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells rows of data from what else stands in files: lines of dashes under the header, the header once more, a trailer
 * that counts the rows, and rows that don't fit the columns.
 */
public final class RowShape {

    private static final Pattern RULE = Pattern.compile("[-=_*+~#.]{2,}");
    private static final Pattern TRAILER = Pattern.compile(
            "\\(?\\d[\\d\\s.,]*\\s+(?:rows?|lines?|records?|lignes?|enregistrements?)"
                    + "(?:\\s+(?:affected|selected|returned|exported|affectées?|sélectionnées?|exportées?))?\\)?\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String DELIMITERS = ",;\t|";

    private final List<String> header;
    private final boolean named;
    private final String delimiter;

    /** @param first the row that names the columns; or the first row of data, where the layout has no header */
    public RowShape(SourceRow first, FileLayout layout) {
        this.header = first.cells().stream().map(String::strip).toList();
        this.named = layout.headerRow() > 0;
        this.delimiter = layout.delimiter();
    }

    /** Why the row is no data; null where it is. */
    public String notData(SourceRow row) {
        if (row.isEmpty()) {
            return "The row is empty.";
        }
        if (row.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .allMatch(RowShape::isRule)) {
            return "A line of dashes, not data.";
        }
        if (named && row.cells().stream().map(String::strip).toList().equals(header)) {
            return "The header once more, not data.";
        }
        return isTrailer(row) ? "A closing line that counts the rows, not data." : null;
    }

    /** Why the row can't be told apart into columns; null where it can. */
    public String misfit(SourceRow row) {
        int cells = row.cells().size();
        int columns = header.size();
        if (cells > columns && row.cells().subList(columns, cells).stream().anyMatch(cell -> !cell.isBlank())) {
            String counts = "The row has " + cells + " cells where the header has " + columns;
            return delimiter == null
                    ? counts + "."
                    : counts + ": a value that holds \"" + shown(delimiter) + "\" has to stand in quotes.";
        }
        if (delimiter != null && cells == 1 && columns > 1) {
            return otherDelimiter(row.cells().get(0));
        }
        return null;
    }

    /** What to say of a row that is shorter than the header; null where it is not. Sheets end their rows where values end. */
    public String shortage(SourceRow row) {
        int cells = row.cells().size();
        return delimiter != null && cells < header.size()
                ? "The row has only " + cells + " of " + header.size() + " cells; the others were taken as empty."
                : null;
    }

    private static boolean isRule(String cell) {
        return RULE.matcher(cell).matches();
    }

    private boolean isTrailer(SourceRow row) {
        return header.size() > 1
                && TRAILER.matcher(row.cell(0)).matches()
                && row.cells().stream().skip(1).allMatch(String::isBlank);
    }

    private String otherDelimiter(String cell) {
        for (int index = 0; index < DELIMITERS.length(); index++) {
            char other = DELIMITERS.charAt(index);
            long count = cell.chars().filter(unit -> unit == other).count();
            if (delimiter.charAt(0) != other && count >= 1 && count >= header.size() - 1L) {
                return "From here on the file uses \"" + shown(Character.toString(other))
                        + "\" between the cells, where it began with \"" + shown(delimiter) + "\".";
            }
        }
        return null;
    }

    private static String shown(String unit) {
        return unit.equals("\t") ? "TAB" : unit;
    }
}
