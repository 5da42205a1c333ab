package app.crm.ejb.exports;

import app.crm.ejb.core.InvalidException;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.exports.ExportFormat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file that is written in the background.
 *
 * @param ids these records, or null where the filter decides
 * @param at when it was ordered
 */
public record ExportOrder(
        ResourceType resource,
        List<Long> ids,
        String filter,
        String columns,
        String sort,
        ExportFormat format,
        Instant at) {

    private static final List<ResourceType> EXPORTED = List.of(
            ResourceType.PEOPLE,
            ResourceType.ORGANISATIONS,
            ResourceType.AFFILIATIONS,
            ResourceType.INTERACTIONS,
            ResourceType.TASKS,
            ResourceType.TAGS,
            ResourceType.USERS);

    static ResourceType resource(String path) {
        return Optional.ofNullable(path)
                .flatMap(ResourceType::ofPath)
                .filter(EXPORTED::contains)
                .orElseThrow(() -> new InvalidException(
                        "resource",
                        "unknown_resource",
                        "Name people, organisations, affiliations, interactions, tasks, tags or users."));
    }
}
