package app.crm.persistence.merge;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The records that become one.
 *
 * @param survivorId the one that stays
 * @param mergedIds those that go, the more important first
 */
public record MergeGroup(MergedKind kind, long survivorId, List<Long> mergedIds, Instant at) {

    public MergeGroup {
        mergedIds = List.copyOf(mergedIds);
    }

    /** The survivor first. */
    public List<Long> ids() {
        return Stream.concat(Stream.of(survivorId), mergedIds.stream()).toList();
    }
}
