package app.crm.ejb.users;

import app.crm.persistence.access.ResourceType;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a handover did, will do, or would do.
 *
 * @param counts records by resource
 * @param changeSetId by which it can be undone; null before it is done and where there was nothing to do
 * @param jobId of the job that does it; null where it was done at once
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Handover(
        long fromUserId,
        long toUserId,
        boolean dryRun,
        Map<String, Long> counts,
        long total,
        Long changeSetId,
        Long jobId) {

    static Handover of(HandoverJob.Parameters users, Map<ResourceType, Long> counts) {
        Map<String, Long> byPath = new TreeMap<>();
        counts.forEach((resource, count) -> byPath.put(resource.path(), count));
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Handover(users.fromUserId(), users.toUserId(), false, byPath, total, null, null);
    }

    Handover rehearsed() {
        return new Handover(fromUserId, toUserId, true, counts, total, null, null);
    }

    Handover doneBy(Long changeSet) {
        return new Handover(fromUserId, toUserId, false, counts, total, changeSet, null);
    }

    Handover leftTo(long job) {
        return new Handover(fromUserId, toUserId, false, counts, total, null, job);
    }
}
