package app.crm.persistence.search;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Builds the text of a {@code tsquery}. Lexemes are always quoted, so that nothing typed is read as an operator. A word
 * of a name stands in documents with an {@code N} before it, any other word as it is.
 */
final class TsQuery {

    /** Where in the record a word may stand. */
    enum Place {
        NAME,
        ANYWHERE
    }

    private final Place place;
    private final String mark;

    private TsQuery(Place place, String mark) {
        this.place = place;
        this.mark = mark;
    }

    static TsQuery whole(Place place) {
        return new TsQuery(place, "");
    }

    static TsQuery beginnings(Place place) {
        return new TsQuery(place, ":*");
    }

    String word(String word) {
        String inName = quoted("N" + word) + mark;
        return place == Place.NAME ? inName : "(" + inName + "|" + quoted(word) + mark + ")";
    }

    String key(String key) {
        return quoted(key) + mark;
    }

    /** A term that isn't a word: one of its keys, or all of its words. Keys are no part of names. */
    String keyed(Term term) {
        String words = all(term.words().stream().map(this::word).toList());
        if (place == Place.NAME) {
            return words;
        }
        String keys = any(term.keys().stream().map(this::key).toList());
        return any(List.of(keys, words));
    }

    static String all(Collection<String> parts) {
        return parts.stream().collect(Collectors.joining("&", "(", ")"));
    }

    static String any(Collection<String> parts) {
        return parts.stream().collect(Collectors.joining("|", "(", ")"));
    }

    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
