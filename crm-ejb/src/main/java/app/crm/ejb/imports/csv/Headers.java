package app.crm.ejb.imports.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a row that names the columns from a row of data. */
public final class Headers {

    private static final Pattern DATA = Pattern.compile(
            "[+-]?[\\d\\s.,/:()-]*\\d[\\d\\s.,/:()-]*|[^\\s@]+@[^\\s@]+\\.[^\\s@]+|https?://.*|[A-Z0-9]{18}\\d{2}");
    private static final double MOST = 0.6;

    private Headers() {}

    /** Whether each cell may be the name of a column, and most of them differ. */
    static boolean isHeader(SourceRow row) {
        Set<String> names = new HashSet<>();
        int filled = 0;
        for (String cell : row.cells()) {
            String name = cell.strip();
            if (DATA.matcher(name).matches()) {
                return false;
            }
            filled += name.isEmpty() ? 0 : 1;
            names.add(name);
        }
        return filled > 0 && names.size() > row.cells().size() / 2;
    }

    /**
     * The line of the header among the first rows of a sheet, where titles and remarks may stand above it; 0 where none is:
     * the first row that fills most of the columns that the fullest row fills.
     */
    public static long among(List<SourceRow> rows) {
        long widest = rows.stream().mapToLong(Headers::filled).max().orElse(0);
        return rows.stream()
                .filter(row -> filled(row) >= Math.max(1, Math.ceil(widest * MOST)))
                .findFirst()
                .filter(Headers::isHeader)
                .map(SourceRow::line)
                .orElse(0L);
    }

    private static long filled(SourceRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }
}
