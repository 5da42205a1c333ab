package app.crm.ejb.imports.csv;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * How a file is written.
 *
 * @param encoding as {@link TextEncoding#label}
 * @param bom whether a byte order mark comes first
 * @param headerRow line of the file that names the columns; 0 where none does
 */
public record CsvLayout(String encoding, boolean bom, String delimiter, String quote, long headerRow) {

    static final char QUOTE = '"';

    @JsonIgnore
    public TextEncoding textEncoding() {
        return TextEncoding.of(encoding).orElseThrow();
    }

    @JsonIgnore
    public char delimiterChar() {
        return delimiter.charAt(0);
    }
}
