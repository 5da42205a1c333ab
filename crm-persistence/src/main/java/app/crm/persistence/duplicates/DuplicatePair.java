package app.crm.persistence.duplicates;

import app.crm.persistence.access.ResourceType;
import java.time.Instant;
import java.util.List;

/**
 * Two records that are probably the same.
 *
 * @param score from 55 to 100: how sure it is
 * @param reasons what speaks for it, such as {@code email} or {@code similar_name}
 * @param dismissed whether somebody said that they are two
 * @param records the older one first
 */
public record DuplicatePair(
        long id,
        ResourceType resource,
        int score,
        List<String> reasons,
        boolean dismissed,
        Instant foundAt,
        List<Member> records) {

    /** @param detail an address or a place, to tell it from others of the name */
    public record Member(long id, String name, String detail) {}

    /** The id of the older record. */
    long lowId() {
        return records.get(0).id();
    }
}
