package app.crm.ejb.search;

import app.crm.ejb.core.InvalidException;
import app.crm.persistence.search.SearchSource;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be searched for; the word in {@code types=} and in hits. */
public enum SearchType {
    PERSON(SearchSource.PEOPLE),
    ORGANISATION(SearchSource.ORGANISATIONS),
    INTERACTION(SearchSource.INTERACTIONS),
    TASK(SearchSource.TASKS),
    /** By its name, on whatever kind of record it hangs. */
    FILE(
            SearchSource.FILE_PEOPLE,
            SearchSource.FILE_ORGANISATIONS,
            SearchSource.FILE_INTERACTIONS,
            SearchSource.FILE_TASKS);

    private final List<SearchSource> sources;

    SearchType(SearchSource... sources) {
        this.sources = List.of(sources);
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<SearchSource> sources() {
        return sources;
    }

    static SearchType of(SearchSource source) {
        return Arrays.stream(values())
                .filter(type -> type.sources.contains(source))
                .findFirst()
                .orElseThrow();
    }

    /** Of the record that was found, or that a found file hangs on. */
    static SearchType ofRecord(SearchSource source) {
        return Arrays.stream(values())
                .filter(type -> type.sources.get(0).resource() == source.resource())
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
