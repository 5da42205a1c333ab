package app.crm.persistence.exports;

import app.crm.persistence.query.BadQuery;
import java.util.Map;

/**
 * How the file is written; always UTF-8, with a row of column names.
 *
 * @param byteOrderMark whether the file begins with one, as some spreadsheets need to see that it is UTF-8
 */
public record CsvFormat(char delimiter, boolean byteOrderMark) {

    private static final Map<String, Character> DELIMITERS =
            Map.of(",", ',', ";", ';', "\t", '\t', "tab", '\t', "|", '|');

    /** @throws BadQuery where the delimiter is none of those that imports read too */
    public static CsvFormat of(String delimiter, boolean byteOrderMark) {
        Character known = DELIMITERS.get(delimiter == null ? "," : delimiter);
        if (known == null) {
            throw new BadQuery("delimiter", "invalid_delimiter", "Write delimiter as , or ; or | or tab.");
        }
        return new CsvFormat(known, byteOrderMark);
    }

    String copyOptions() {
        String character = delimiter == '\t' ? "E'\\t'" : "'" + delimiter + "'";
        return "format csv, header true, delimiter " + character + ", encoding 'UTF8'";
    }
}
