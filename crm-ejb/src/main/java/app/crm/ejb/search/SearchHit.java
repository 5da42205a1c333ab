package app.crm.ejb.search;

import app.crm.persistence.search.SearchHits;
import app.crm.persistence.search.SearchStage;
import app.crm.persistence.search.Snippet;
import java.util.List;

/**
 * A record or a file that was found.
 *
 * @param record what to open: the record itself, or the one that the file hangs on
 * @param snippet plain text of the field that matched; not HTML
 * @param marks what matched in the snippet
 * @param score from 0 to 1; comparable within one answer
 */
public record SearchHit(
        SearchType type,
        long id,
        Target record,
        String title,
        String subtitle,
        String snippet,
        List<Snippet.Mark> marks,
        double score,
        Matched matched) {

    /** A record by its kind and id. */
    public record Target(SearchType type, long id) {}

    /** How well and in which field the record matched. */
    public record Matched(SearchStage stage, String field) {}

    static SearchHit of(SearchHits.Hit hit) {
        return new SearchHit(
                SearchType.of(hit.found().source()),
                hit.found().id(),
                new Target(
                        SearchType.ofRecord(hit.found().source()), hit.found().recordId()),
                hit.found().title(),
                hit.found().subtitle(),
                hit.snippet().text(),
                hit.snippet().marks(),
                hit.score(),
                new Matched(hit.stage(), hit.snippet().field()));
    }
}
