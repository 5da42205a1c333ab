package app.crm.ejb.imports;

import app.crm.ejb.imports.csv.FileFormat;
import app.crm.ejb.imports.fields.AmountUnit;
import app.crm.ejb.imports.fields.SourceColumn;
import app.crm.ejb.imports.fields.UnitQuestion;
import app.crm.persistence.imports.ImportStatus;
import app.crm.persistence.imports.SameFile;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An import as answers show it.
 *
 * @param resource what the rows are, such as {@code people}
 * @param mapping column → field; null for a column that is not imported
 * @param mappingSource {@code suggested} by the columns, {@code remembered} from a file with the same ones, or {@code given}
 * @param units column → what is known of its amounts; what isn't known and matters stands in {@code questions}
 * @param questions to be answered before the import can run
 * @param sameAs an import of the same file that was run before; null where there is none, and in lists
 * @param options of the last run; null before the first
 * @param counts of the last run that ended well; zeros before
 * @param earlierChangeSetIds of runs that the last one only completed
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
        String mappingSource,
        Map<String, AmountUnit> units,
        List<UnitQuestion> questions,
        SameFile sameAs,
        ImportOptions options,
        Progress progress,
        ImportCounts counts,
        Long changeSetId,
        List<Long> earlierChangeSetIds,
        Long jobId,
        String error,
        boolean fileErased) {

    /**
     * How the file is written.
     *
     * @param bom whether it begins with a byte order mark
     * @param encoding null for a workbook, as delimiter and quote
     * @param sheet of a workbook; null for other files
     * @param sheets of a workbook; empty for other files
     * @param headerRow line that names the columns; 0 where none does
     * @param rows rows of data; null where the file is too large to count beforehand
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Detected(
            FileFormat format,
            String encoding,
            boolean bom,
            String delimiter,
            String quote,
            String sheet,
            List<String> sheets,
            long headerRow,
            Long rows) {}

    /** Rows done of all rows; {@code total} is null while it isn't known. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Progress(long done, Long total) {}
}
