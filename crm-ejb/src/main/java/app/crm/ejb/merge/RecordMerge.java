package app.crm.ejb.merge;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Records that become one.
 *
 * @param survivorId the record that stays
 * @param mergedIds the records that go, at most 50; where the survivor has no value, the first of them that has one gives
 *     it
 * @param fields which value wins where that is not wanted, by field, custom fields as {@code custom.key}: a number is the
 *     id of the record whose value wins, <code>{"value": …}</code> is a value, as is anything else but a number
 * @param versions the version of records as the caller saw them, by id; one that has another version now is refused
 */
public record RecordMerge(
        @NotNull Long survivorId,
        @NotNull List<Long> mergedIds,
        Map<String, JsonNode> fields,
        Map<Long, Integer> versions) {

    public RecordMerge {
        mergedIds = mergedIds == null
                ? null
                : mergedIds.stream().filter(Objects::nonNull).distinct().toList();
        fields = fields == null ? Map.of() : fields;
        versions = versions == null ? Map.of() : versions;
    }
}
