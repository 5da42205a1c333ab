package app.crm.ejb.imports.csv;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param line on which it starts
 */
public record SourceRow(long line, List<String> cells) {

    /** The cell, trimmed; empty where the row is too short. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /** Whether nothing but blanks stands in it. */
    public boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
