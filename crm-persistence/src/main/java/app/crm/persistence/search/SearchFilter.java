package app.crm.persistence.search;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Sql;
import app.crm.persistence.search.TsQuery.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Text as a condition on records, for the query language. It finds what search finds without correcting typing errors:
 * a filter also chooses what a bulk edit changes, and there a guess would be wrong.
 */
public final class SearchFilter {

    private SearchFilter() {}

    /**
     * Records that hold every word of the text, each as the beginning of a word, an e-mail address or a number. Text
     * without any letter or digit keeps every record.
     *
     * @param id the record's id in the statement, such as {@code p.id}; from code, never from a person
     */
    public static Sql words(ResourceType resource, String id, String text) {
        SearchText parsed = SearchText.parse(text);
        return parsed.isBlank() ? Sql.TRUE : documents(resource, id, Sql.of("d.tsv @@ ?::tsquery", beginnings(parsed)));
    }

    /** Records that hold the words next to each other and in this order. */
    public static Sql phrase(ResourceType resource, String id, String text) {
        SearchText parsed = SearchText.parse(text);
        String words = FoldedText.words(text);
        if (parsed.isBlank()) {
            return Sql.TRUE;
        }
        if (parsed.terms().stream().anyMatch(term -> !term.isWord())) {
            return documents(
                    resource, id, Sql.of("d.tsv @@ ?::tsquery", whole(parsed)).or(phraseIn(words)));
        }
        return documents(resource, id, phraseIn(words));
    }

    private static Sql phraseIn(String words) {
        TsQuery query = TsQuery.whole(Place.ANYWHERE);
        String all =
                TsQuery.all(List.of(words.split(" ")).stream().map(query::word).toList());
        return Sql.of("d.tsv @@ ?::tsquery and position(? in d.body) > 0", all, " " + words + " ");
    }

    private static Sql documents(ResourceType resource, String id, Sql condition) {
        return Sql.of(id + " in (select d.record_id from search_document d where d.resource = '" + resource.path()
                        + "' and")
                .then(Sql.join(" and ", List.of(condition)))
                .then(")");
    }

    private static String beginnings(SearchText text) {
        return terms(text, TsQuery.beginnings(Place.ANYWHERE));
    }

    private static String whole(SearchText text) {
        return terms(text, TsQuery.whole(Place.ANYWHERE));
    }

    private static String terms(SearchText text, TsQuery query) {
        List<String> parts = new ArrayList<>();
        for (Term term : text.terms()) {
            parts.add(term.isWord() ? query.word(term.text()) : query.keyed(term));
        }
        return TsQuery.all(parts);
    }
}
