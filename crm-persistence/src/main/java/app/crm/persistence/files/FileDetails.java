package app.crm.persistence.files;

import app.crm.persistence.records.StoredRecord;
import app.crm.persistence.records.UserRef;
import java.time.Instant;

/**
 * A file as answers show it.
 *
 * @param resource kind of the record it hangs on, as in the URL
 * @param contentType as found in the content
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal digits
 * @param uploadedBy null where that user is gone
 */
public record FileDetails(
        long id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Instant deletedAt,
        String resource,
        long recordId,
        String name,
        String contentType,
        long size,
        String sha256,
        UserRef uploadedBy)
        implements StoredRecord {

    public boolean inTrash() {
        return deletedAt != null;
    }
}
