package app.crm.persistence.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /** What roles give permissions on. Notifications are each user's own and nobody else's, whatever a role says. */
    public static List<ResourceType> governed() {
        return Arrays.stream(values()).filter(type -> type != NOTIFICATIONS).toList();
    }

    /** As in the URL, in permissions and in change items: {@code people}, {@code change-sets}. */
    @JsonValue
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a record belongs to whoever has to deal with it, beside its owner. */
    public boolean isAssigned() {
        return this == INTERACTIONS || this == TASKS;
    }

    public static Optional<ResourceType> ofPath(String path) {
        return Arrays.stream(values()).filter(type -> type.path().equals(path)).findFirst();
    }
}
