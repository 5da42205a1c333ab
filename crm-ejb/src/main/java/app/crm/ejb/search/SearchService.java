package app.crm.ejb.search;

import app.crm.ejb.accesslog.AccessLog;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.accesslog.AccessAction;
import app.crm.persistence.search.SearchHits;
import app.crm.persistence.search.SearchSource;
import app.crm.persistence.search.StagedSearch;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;

/**
 * Finds records by text. Each resource has its own permission, so the guard is in here: what the caller may not read is
 * not searched.
 */
@Stateless
@PermitAll
public class SearchService {

    private static final int LONGEST_TEXT = 200;
    private static final int USUAL_HITS = 20;
    private static final int MOST_HITS = 100;
    private static final int USUAL_SUGGESTIONS = 8;
    private static final int MOST_SUGGESTIONS = 20;

    @Inject
    CurrentUser currentUser;

    @Inject
    SearchQuestions questions;

    @Inject
    StagedSearch stages;

    @Inject
    SearchConfig config;

    @Inject
    AccessLog accessLog;

    /**
     * @param text words, and among them conditions of the query language such as {@code country:FR}
     * @param types what to search for, with commas between them; null for everything
     * @param limit how many hits at most; null for the usual number
     */
    public SearchAnswer search(String text, String types, String limit) {
        return find(text, SearchType.parse(types), within("limit", limit, USUAL_HITS, MOST_HITS));
    }

    /** For a box that shows hits while somebody types, from the first letter on. */
    public SearchAnswer suggest(String text, String types, String limit) {
        return find(text, SearchType.parse(types), within("limit", limit, USUAL_SUGGESTIONS, MOST_SUGGESTIONS));
    }

    private SearchAnswer find(String text, Set<SearchType> types, int limit) {
        long start = System.nanoTime();
        SearchQuestion question = questions.read(checked(text), types, currentUser.get());
        SearchHits hits = stages.find(question.text(), question.areas(), limit, config.stageTime());
        accessLog.shown(AccessAction.SEARCH, ResourceType.PEOPLE, text, people(hits));
        return SearchAnswer.of(
                hits,
                question.skipped(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private static int people(SearchHits hits) {
        return (int) hits.hits().stream()
                .filter(hit -> hit.found().source() == SearchSource.PEOPLE)
                .count();
    }

    private static String checked(String text) {
        if (text == null) {
            throw new InvalidException("q", "required", "Say what to search for with q=.");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidException("q", "too_long", "q= has at most " + LONGEST_TEXT + " characters. Shorten it.");
        }
        return text;
    }

    /** As text: what is no number has to become a field error and not "not found". */
    private static int within(String parameter, String asked, int usual, int most) {
        if (asked == null || asked.isBlank()) {
            return usual;
        }
        int number = asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : 0;
        if (number < 1 || number > most) {
            throw new InvalidException(parameter, "out_of_range", parameter + "= is a number from 1 to " + most + ".");
        }
        return number;
    }
}
