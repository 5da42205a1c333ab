package app.crm.persistence.exports;

import app.crm.persistence.query.BadQuery;
import java.util.Locale;

/**
 * How the file is written.
 *
 * @param csv how a CSV file is; null for the other kinds
 */
public record ExportFormat(Kind kind, CsvFormat csv) {

    /** Kinds of files. */
    public enum Kind {
        CSV("csv", "text/csv; charset=UTF-8; header=present"),
        /** One object on each line. */
        JSON("jsonl", "application/x-ndjson"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String ending;
        private final String mediaType;

        Kind(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What the names of such files end with, without the dot. */
        public String ending() {
            return ending;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    public static ExportFormat csv(CsvFormat format) {
        return new ExportFormat(Kind.CSV, format);
    }

    /**
     * Reads {@code format=} and what belongs to it.
     *
     * @param delimiter of CSV, or null for a comma
     */
    public static ExportFormat of(String kind, String delimiter, boolean byteOrderMark) {
        CsvFormat csv = CsvFormat.of(delimiter, byteOrderMark);
        return switch (kind == null ? "csv" : kind) {
            case "csv" -> csv(csv);
            case "json" -> new ExportFormat(Kind.JSON, null);
            case "xlsx" -> new ExportFormat(Kind.XLSX, null);
            default -> throw new BadQuery("format", "invalid_format", "Write format as csv, xlsx or json.");
        };
    }
}
