package app.crm.persistence.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What permissions are given on, and what change sets and search hits speak of. The name is the one in the URL. */
public enum ResourceType {
    PEOPLE,
    ORGANISATIONS,
    AFFILIATIONS,
    INTERACTIONS,
    TASKS,
    TAGS,
    VIEWS,
    CUSTOM_FIELDS,
    IMPORTS,
    JOBS,
    USERS,
    TEAMS,
    ROLES,
    CHANGE_SETS,
    NOTIFICATIONS,
    ACCESS_LOG;

    private static final Map<String, ResourceType> BY_PATH =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ResourceType::path, Function.identity()));

    private final String path = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** What roles give permissions on. Notifications are each user's own and nobody else's, whatever a role says. */
    public static List<ResourceType> governed() {
        return Arrays.stream(values()).filter(type -> type != NOTIFICATIONS).toList();
    }

    /** As in the URL, in permissions and in change items: {@code people}, {@code change-sets}. */
    @JsonValue
    public String path() {
        return path;
    }

    /** Whether a record belongs to whoever has to deal with it, beside its owner. */
    public boolean isAssigned() {
        return this == INTERACTIONS || this == TASKS;
    }

    public static Optional<ResourceType> ofPath(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }
}
