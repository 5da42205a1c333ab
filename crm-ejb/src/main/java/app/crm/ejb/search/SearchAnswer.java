package app.crm.ejb.search;

import app.crm.persistence.search.SearchHits;
import app.crm.persistence.search.SearchStage;
import java.util.List;

/**
 * What a search found, best first.
 *
 * @param partial whether records may be missing because a stage took too long
 * @param cut those stages
 * @param skipped types that were not searched, as a condition means nothing there
 */
public record SearchAnswer(
        List<SearchHit> hits, long tookMs, boolean partial, List<SearchStage> cut, List<SkippedType> skipped) {

    static SearchAnswer of(SearchHits found, List<SkippedType> skipped, long tookMs) {
        return new SearchAnswer(
                found.hits().stream().map(SearchHit::of).toList(),
                tookMs,
                !found.cut().isEmpty(),
                found.cut().stream().distinct().toList(),
                skipped);
    }
}
