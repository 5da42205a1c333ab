package app.crm.ejb.tags;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;

/**
 * Tags that become one.
 *
 * @param survivorId the tag that stays
 * @param mergedIds the tags that go; their records get the one that stays
 */
public record TagMerge(@NotNull Long survivorId, @NotNull List<Long> mergedIds) {

    public TagMerge {
        mergedIds = mergedIds == null
                ? null
                : mergedIds.stream().filter(Objects::nonNull).toList();
    }
}
