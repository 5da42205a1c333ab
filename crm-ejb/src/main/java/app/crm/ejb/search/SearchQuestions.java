package app.crm.ejb.search;

import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.Caller;
import app.crm.persistence.access.Action;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.BadFilter;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.query.SearchedText;
import app.crm.persistence.query.Selection;
import app.crm.persistence.search.SearchArea;
import app.crm.persistence.search.SearchSource;
import app.crm.persistence.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what was typed into a search box: words, and among them conditions of the query language. Each type of record
 * has fields of its own, so the same text is read once for each.
 */
@ApplicationScoped
public class SearchQuestions {

    @Inject
    Viewpoints viewpoints;

    @Inject
    RecordPages pages;

    /**
     * @param caller who asks: of the types only what the caller may read is searched
     * @throws BadFilter where the text has conditions that no type understands
     */
    SearchQuestion read(String typed, Set<SearchType> types, Caller caller) {
        List<SearchSource> sources = types.stream()
                .flatMap(type -> type.sources().stream())
                .filter(source -> caller.may(source.resource(), Action.READ))
                .toList();
        Map<SearchSource, SearchArea> areas =
                SearchSource.readable(sources, resource -> caller.access(resource, Action.READ));
        return SearchedText.hasConditions(typed)
                ? withConditions(new Readings(typed), areas)
                : new SearchQuestion(SearchText.parse(typed), areas, List.of());
    }

    private SearchQuestion withConditions(Readings readings, Map<SearchSource, SearchArea> areas) {
        Map<SearchSource, SearchArea> narrowed = new EnumMap<>(SearchSource.class);
        areas.forEach((source, area) -> {
            SearchedText reading = readings.understood.get(SearchType.of(source));
            if (reading != null) {
                narrowed.put(source, new SearchArea(area.access(), among(source, area, reading.filter())));
            }
        });
        List<SkippedType> skipped = readings.refused.entrySet().stream()
                .filter(refused -> refused.getKey().sources().stream().anyMatch(areas::containsKey))
                .map(refused -> SkippedType.of(refused.getKey(), refused.getValue()))
                .toList();
        return new SearchQuestion(SearchText.parse(readings.words()), narrowed, skipped);
    }

    private Sql among(SearchSource source, SearchArea area, String filter) {
        FieldCatalogue catalogue = pages.catalogue(source.resource());
        return pages.ids(new Selection(catalogue, area.access(), viewpoints.current(), filter));
    }

    /** One text as each type understands it. */
    private final class Readings {

        private final Map<SearchType, SearchedText> understood = new EnumMap<>(SearchType.class);
        private final Map<SearchType, BadFilter> refused = new EnumMap<>(SearchType.class);

        Readings(String typed) {
            Arrays.stream(SearchType.values()).forEach(type -> read(type, typed));
            if (understood.isEmpty()) {
                // Whoever came furthest knows best what was meant.
                throw refused.values().stream()
                        .max(Comparator.comparingInt(BadFilter::position))
                        .orElseThrow()
                        .in("q");
            }
        }

        private void read(SearchType type, String typed) {
            if (type == SearchType.FILE) {
                // Files have no fields; a condition is never about them.
                refused.put(type, new BadFilter(0, "Files have no fields that a condition could test."));
                return;
            }
            try {
                FieldCatalogue catalogue = pages.catalogue(type.sources().get(0).resource());
                understood.put(type, SearchedText.of(catalogue, typed));
            } catch (BadFilter bad) {
                refused.put(type, bad);
            }
        }

        /** Words are words, whatever the fields. */
        String words() {
            return understood.values().iterator().next().words();
        }
    }
}
