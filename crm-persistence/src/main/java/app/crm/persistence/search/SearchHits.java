package app.crm.persistence.search;

import java.util.List;

/**
 * What a search found, best first.
 *
 * @param cut the stages that took too long and were given up
 */
public record SearchHits(List<Hit> hits, List<SearchStage> cut) {

    /** A record, how it was found and how well. */
    public record Hit(FoundRecord found, SearchStage stage, double score, Snippet snippet) {}

    static SearchHits none() {
        return new SearchHits(List.of(), List.of());
    }
}
