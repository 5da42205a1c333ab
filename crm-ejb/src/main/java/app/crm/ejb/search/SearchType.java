package app.crm.ejb.search;

import app.crm.ejb.core.InvalidException;
import app.crm.persistence.access.ResourceType;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be searched for; the word in {@code types=} and in hits. */
public enum SearchType {
    PERSON(ResourceType.PEOPLE),
    ORGANISATION(ResourceType.ORGANISATIONS),
    INTERACTION(ResourceType.INTERACTIONS),
    TASK(ResourceType.TASKS);

    private final ResourceType resource;

    SearchType(ResourceType resource) {
        this.resource = resource;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public ResourceType resource() {
        return resource;
    }

    static SearchType of(ResourceType resource) {
        return Arrays.stream(values())
                .filter(type -> type.resource == resource)
                .findFirst()
                .orElseThrow();
    }

    /** The types of a list with commas; all of them where nothing is given. */
    static Set<SearchType> parse(String types) {
        if (types == null || types.isBlank()) {
            return EnumSet.allOf(SearchType.class);
        }
        return Arrays.stream(types.split(","))
                .map(String::strip)
                .map(SearchType::ofCode)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SearchType.class)));
    }

    private static SearchType ofCode(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidException(
                        "types",
                        "unknown_type",
                        "types= is a list of "
                                + Arrays.stream(values()).map(SearchType::code).collect(Collectors.joining(", "))
                                + ", with commas between them."));
    }
}
