package app.crm.persistence.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words of a text, lower case and without accents, and where each stands in it. The same as {@code search_words} in
 * the database.
 */
public final class FoldedText {

    private static final int LONGEST_WORD = 64;

    /** Letters that don't decompose into one without accent. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ς', "σ"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'þ', "th"));

    /**
     * A word and its place in the text.
     *
     * @param end of its last letter, exclusive
     */
    public record Word(String text, int start, int end) {}

    private final List<Word> words = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int start;
    private int end;

    private FoldedText() {}

    public static FoldedText of(String text) {
        FoldedText folded = new FoldedText();
        int index = 0;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            int next = index + Character.charCount(codePoint);
            folded.add(codePoint, index, next);
            index = next;
        }
        folded.endWord();
        return folded;
    }

    public List<Word> words() {
        return List.copyOf(words);
    }

    /** The words with one space between them. */
    public static String words(String text) {
        return of(text).words().stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private void add(int codePoint, int from, int to) {
        if (codePoint < 128) {
            addFolded(Character.toLowerCase(codePoint), from, to);
            return;
        }
        String parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        parts.codePoints()
                .filter(part -> !isInvisible(part))
                .mapToObj(Character::toString)
                .map(part -> part.toLowerCase(Locale.ROOT))
                .flatMapToInt(String::codePoints)
                .filter(part -> !isInvisible(part))
                .forEach(part -> addFolded(part, from, to));
    }

    private void addFolded(int letter, int from, int to) {
        if (!Character.isLetterOrDigit(letter)) {
            endWord();
            return;
        }
        if (current.isEmpty()) {
            start = from;
        }
        end = to;
        String replacement = LETTERS.get(letter);
        if (replacement == null) {
            current.appendCodePoint(letter);
        } else {
            current.append(replacement);
        }
    }

    private void endWord() {
        if (current.isEmpty()) {
            return;
        }
        String word = current.toString();
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            word = word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD));
        }
        words.add(new Word(word, start, end));
        current.setLength(0);
    }

    /** Accents, soft hyphens and marks of direction: part of no word, and no end of one either. */
    private static boolean isInvisible(int codePoint) {
        return codePoint == 0xad
                || codePoint >= 0x300 && codePoint <= 0x36f
                || codePoint >= 0x200b && codePoint <= 0x200f
                || codePoint >= 0x202a && codePoint <= 0x202e
                || codePoint == 0x2060
                || codePoint == 0xfeff;
    }
}
