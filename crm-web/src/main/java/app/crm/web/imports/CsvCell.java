package app.crm.web.imports;

import app.crm.persistence.exports.SpreadsheetCell;

/** A cell of a CSV file that people open in a spreadsheet. */
final class CsvCell {

    private CsvCell() {}

    /** In quotes, and harmless to spreadsheets that run what looks like a formula; an import takes the harm's guard off. */
    static String of(String text) {
        return text == null || text.isEmpty()
                ? ""
                : '"' + SpreadsheetCell.neutralise(text).replace("\"", "\"\"") + '"';
    }
}
