package app.crm.persistence.imports;

import app.crm.persistence.core.Row;
import java.time.Instant;
import java.util.List;

/**
 * An import as it is stored; the JSON of layout, columns, mapping, units, options and counts is the business layer's.
 *
 * @param rowCount data rows of the file; null where it was too large to count beforehand
 * @param mappingSource {@code suggested}, {@code remembered} or {@code given}
 * @param earlierChangeSetIds of runs that the last one only completed
 * @param jobStatus where the job of the last run stands, if there is one
 * @param fileErased whether the uploaded file is gone because it held a person who was erased
 */
public record StoredImport(
        long id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        long ownerId,
        ImportTarget target,
        ImportStatus status,
        StoredFile file,
        String layout,
        String columns,
        String mapping,
        String mappingSource,
        String units,
        String options,
        Long rowCount,
        String counts,
        Long changeSetId,
        List<Long> earlierChangeSetIds,
        String error,
        Long jobId,
        String jobStatus,
        Long progressDone,
        Long progressTotal,
        boolean fileErased) {

    static StoredImport of(Row row) {
        return new StoredImport(
                row.id("id"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.id("owner_id"),
                ImportTarget.of(row.text("resource")).orElseThrow(),
                ImportStatus.ofCode(row.text("status")),
                new StoredFile(row.text("file_name"), row.text("file_hash"), row.id("file_size")),
                row.text("layout"),
                row.text("columns"),
                row.text("mapping"),
                row.text("mapping_source"),
                row.text("units"),
                row.text("options"),
                row.number("row_count"),
                row.text("counts"),
                row.number("change_set_id"),
                row.texts("earlier_change_sets").stream().map(Long::valueOf).toList(),
                row.text("error"),
                row.number("job_id"),
                row.text("job_status"),
                row.number("progress_done"),
                row.number("progress_total"),
                row.is("file_erased"));
    }
}
