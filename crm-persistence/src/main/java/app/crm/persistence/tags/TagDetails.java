package app.crm.persistence.tags;

import app.crm.persistence.records.StoredRecord;
import java.time.Instant;

/**
 * A tag with its use.
 *
 * @param usage how many records carry it, outside the trash
 */
public record TagDetails(
        long id, int version, Instant createdAt, Instant updatedAt, String name, String colour, Usage usage)
        implements StoredRecord {

    public record Usage(long people, long organisations, long interactions) {}
}
