package app.crm.persistence.imports;

import app.crm.persistence.core.Row;
import java.time.Instant;

/**
 * An import as it is stored; the JSON of layout, columns, mapping, options and counts is the business layer's.
 *
 * @param rowCount data rows of the file; null where it was too large to count beforehand
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
        String options,
        Long rowCount,
        String counts,
        Long changeSetId,
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
                row.text("options"),
                row.number("row_count"),
                row.text("counts"),
                row.number("change_set_id"),
                row.text("error"),
                row.number("job_id"),
                row.text("job_status"),
                row.number("progress_done"),
                row.number("progress_total"),
                row.is("file_erased"));
    }
}
