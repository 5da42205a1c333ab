package app.crm.ejb.imports.csv;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * How a file is written.
 *
 * @param format left out in imports that were stored before there was more than one
 * @param encoding as {@link TextEncoding#label}; null for a workbook
 * @param bom whether a byte order mark comes first
 * @param delimiter between cells; null where the file is not rows of text
 * @param quote around cells; null where the file is not rows of text
 * @param headerRow line of the file, or row of the sheet, that names the columns; 0 where none does
 * @param sheet the sheet of a workbook that is read; null for other files
 * @param sheets names of all sheets of a workbook, the first ones of very many; empty for other files
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileLayout(
        FileFormat format,
        String encoding,
        boolean bom,
        String delimiter,
        String quote,
        long headerRow,
        String sheet,
        List<String> sheets) {

    static final char QUOTE = '"';

    public FileLayout {
        format = format == null ? FileFormat.CSV : format;
        sheets = sheets == null ? List.of() : List.copyOf(sheets);
    }

    /** Rows of text. */
    public static FileLayout text(TextEncoding encoding, boolean bom, char delimiter, long headerRow) {
        return new FileLayout(
                FileFormat.CSV,
                encoding.label(),
                bom,
                Character.toString(delimiter),
                Character.toString(QUOTE),
                headerRow,
                null,
                null);
    }

    /** A sheet of a workbook. */
    public static FileLayout workbook(String sheet, List<String> sheets, long headerRow) {
        return new FileLayout(FileFormat.XLSX, null, false, null, null, headerRow, sheet, sheets);
    }

    /** Cards, which are read as if a header named what they hold. */
    public static FileLayout cards(TextEncoding encoding, boolean bom) {
        return new FileLayout(FileFormat.VCARD, encoding.label(), bom, null, null, 1, null, null);
    }

    @JsonIgnore
    public TextEncoding textEncoding() {
        return TextEncoding.of(encoding).orElseThrow();
    }

    @JsonIgnore
    public char delimiterChar() {
        return delimiter.charAt(0);
    }
}
