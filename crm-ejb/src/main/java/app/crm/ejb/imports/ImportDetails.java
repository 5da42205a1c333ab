package app.crm.ejb.imports;

import app.crm.ejb.imports.fields.SourceColumn;
import app.crm.persistence.imports.ImportStatus;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An import as answers show it.
 *
 * @param resource {@code people} or {@code organisations}
 * @param mapping column → field; null for a column that is not imported
 * @param options of the last run; null before the first
 * @param counts of the last run that ended well; zeros before
 * @param error why the last run failed
 * @param fileErased whether the file is gone because it held a person who was erased: it can't run again
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ImportDetails(
        long id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String resource,
        String fileName,
        long fileSize,
        ImportStatus status,
        Detected detected,
        List<SourceColumn> columns,
        Map<String, String> mapping,
        ImportOptions options,
        Progress progress,
        ImportCounts counts,
        Long changeSetId,
        Long jobId,
        String error,
        boolean fileErased) {

    /**
     * How the file is written.
     *
     * @param bom whether it begins with a byte order mark
     * @param headerRow line that names the columns; 0 where none does
     * @param rows rows of data; null where the file is too large to count beforehand
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Detected(String encoding, boolean bom, String delimiter, String quote, long headerRow, Long rows) {}

    /** Rows done of all rows; {@code total} is null while it isn't known. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Progress(long done, Long total) {}
}
