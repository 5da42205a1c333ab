package app.crm.persistence.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What became of one row.
 *
 * @param rowNo 1 for the first row after the header
 * @param line line of the file on which the row starts
 * @param recordId the record that the row became or changed; null where there is none
 * @param label what the row is about, in short
 */
public record RowVerdict(
        @JsonProperty("row") long rowNo,
        long line,
        ImportVerdict verdict,
        String reason,
        Long recordId,
        String label) {}
