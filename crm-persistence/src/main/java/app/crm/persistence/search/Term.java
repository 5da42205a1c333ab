package app.crm.persistence.search;

import java.util.List;

/**
 * A part of what was typed that a record has to match: a word, or an e-mail address, a host name or a number, which
 * match as a whole or by their words.
 *
 * @param words all of them, as words of the record
 * @param keys any of them instead, as keys of its document
 */
record Term(List<String> words, List<String> keys) {

    static Term word(String word) {
        return new Term(List.of(word), List.of());
    }

    boolean isWord() {
        return keys.isEmpty();
    }

    /** Of a term that is a word. */
    String text() {
        return words.get(0);
    }
}
