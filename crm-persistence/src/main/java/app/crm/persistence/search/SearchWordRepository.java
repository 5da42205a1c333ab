package app.crm.persistence.search;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.DatabaseFailure;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Looks typed words up in the vocabulary of all documents. */
@Repository
// A stage that was cut off goes back to its savepoint; the transaction itself goes on.
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = DatabaseFailure.class)
public class SearchWordRepository {

    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_HALF = 2;
    private static final int LONGEST_WORD = 30;
    private static final int MOST_WORDS = 8;

    @Inject
    Database database;

    /** The words of the text that are words of documents. */
    public Set<String> known(SearchText text) {
        List<String> words =
                text.terms().stream().flatMap(term -> term.words().stream()).toList();
        return Set.copyOf(database.list(
                Sql.of("select word from search_word where word = any (?)", words), row -> row.text("word")));
    }

    /**
     * Corrections for the unknown words of the text, or for all of them where all are known. Of a very long text, for its
     * first words.
     */
    public Corrections corrections(SearchText text, Set<String> known) {
        Corrections corrections = Corrections.none();
        List<String> words =
                text.terms().stream().flatMap(term -> term.words().stream()).toList();
        words.stream()
                .filter(word -> !known.contains(word) || known.containsAll(words))
                .filter(word -> word.length() >= SHORTEST_PART && word.length() <= LONGEST_WORD)
                .filter(word -> word.chars().noneMatch(Character::isDigit))
                .distinct()
                .limit(MOST_WORDS)
                .forEach(word -> correct(word, corrections));
        return corrections;
    }

    private void correct(String word, Corrections corrections) {
        corrections.near().put(word, near(word));
        corrections.containing().put(word, containing(word));
        corrections.split().put(word, split(word));
    }

    /**
     * Two words that are one error apart have a rest in common; for two errors in a long word, which leave enough of it,
     * shared trigrams bring the candidates.
     */
    private List<String> near(String word) {
        int errors = Corrections.errorsAllowed(word);
        if (errors == 0) {
            return List.of();
        }
        Sql candidates = Sql.of(
                "select word from search_word where rests && ? and levenshtein_less_equal(word, ?, 2) <= 2",
                rests(word),
                word);
        if (errors > 1) {
            candidates = candidates.then(
                    "union select word from search_word"
                            + " where word % ? and char_length(word) between ? and ? and levenshtein_less_equal(word, ?, 3) <= 3",
                    word, word.length() - errors, word.length() + errors, word);
        }
        return Corrections.nearest(word, database.list(candidates, row -> row.text("word")));
    }

    private List<String> containing(String word) {
        return database.list(
                Sql.of(
                        "select word from search_word where word like ? and word <> ?"
                                + " order by char_length(word), word limit ?",
                        "%" + word + "%",
                        word,
                        Corrections.MOST),
                row -> row.text("word"));
    }

    /** The pair with the longest first half of which both are known. */
    private List<String> split(String word) {
        Set<String> halves = new LinkedHashSet<>();
        cuts(word).forEach(cut -> {
            halves.add(word.substring(0, cut));
            halves.add(word.substring(cut));
        });
        if (halves.isEmpty()) {
            return List.of();
        }
        Set<String> known = new HashSet<>(database.list(
                Sql.of("select word from search_word where word = any (?)", halves), row -> row.text("word")));
        return cuts(word)
                .mapToObj(cut -> List.of(word.substring(0, cut), word.substring(cut)))
                .filter(known::containsAll)
                .reduce((shorter, longer) -> longer)
                .orElse(List.of());
    }

    private static IntStream cuts(String word) {
        return IntStream.rangeClosed(SHORTEST_HALF, word.length() - SHORTEST_HALF);
    }

    /** The word and itself with one letter left out, as {@code search_rests} stores them. */
    private static List<String> rests(String word) {
        List<String> rests = new ArrayList<>();
        rests.add(word);
        for (int index = 0; index < word.length(); index++) {
            rests.add(word.substring(0, index) + word.substring(index + 1));
        }
        return rests;
    }
}
