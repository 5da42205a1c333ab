package app.crm.persistence.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of the vocabulary that a typed word may have been meant to be.
 *
 * @param near the typed word to the words within its allowance of typing errors, nearest first
 * @param containing the typed word to longer words that it is a part of
 * @param split the typed word to the pair of words it is when a space was left out
 */
public record Corrections(
        Map<String, List<String>> near, Map<String, List<String>> containing, Map<String, List<String>> split) {

    /** Enough for a word and its inflections; more would only find what nobody meant. */
    static final int MOST = 12;

    private static final int SHORTEST_WITH_AN_ERROR = 4;
    private static final int SHORTEST_WITH_TWO_ERRORS = 8;

    public static Corrections none() {
        return new Corrections(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** How many typing errors a word of this length may hold: in a short one, two make another word. */
    static int errorsAllowed(String word) {
        if (word.length() < SHORTEST_WITH_AN_ERROR) {
            return 0;
        }
        return word.length() < SHORTEST_WITH_TWO_ERRORS ? 1 : 2;
    }

    /** The candidates within the allowance, nearest first; people rarely mistype the first letter. */
    static List<String> nearest(String word, List<String> candidates) {
        int allowed = errorsAllowed(word);
        return candidates.stream()
                .distinct()
                .filter(candidate -> !candidate.equals(word) && EditDistance.between(word, candidate) <= allowed)
                .sorted(Comparator.comparingInt((String candidate) -> EditDistance.between(word, candidate))
                        .thenComparing(candidate -> candidate.charAt(0) != word.charAt(0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** Every word that stands for the typed one, except a pair. */
    Set<String> alternatives(String word) {
        Set<String> all = new LinkedHashSet<>(near.getOrDefault(word, List.of()));
        all.addAll(containing.getOrDefault(word, List.of()));
        return all;
    }

    /** Whether anything else stands for the typed word. */
    boolean changes(String word) {
        return !alternatives(word).isEmpty() || !pair(word).isEmpty();
    }

    List<String> pair(String word) {
        return split.getOrDefault(word, List.of());
    }
}
