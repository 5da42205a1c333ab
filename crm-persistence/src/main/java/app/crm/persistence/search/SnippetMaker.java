package app.crm.persistence.search;

import app.crm.persistence.search.Snippet.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Picks the field of a record that matches best and marks in it what was found. */
public final class SnippetMaker {

    private static final int LONGEST = 160;
    private static final int BEFORE_FIRST_MARK = 40;
    private static final int SHORTEST_NUMBER = 3;

    private final List<Term> terms;
    private final boolean prefixes;
    private final Corrections corrections;

    public SnippetMaker(SearchText text, SearchStage stage, Corrections corrections) {
        this.terms = text.terms();
        this.prefixes = stage.compareTo(SearchStage.WORD) > 0;
        this.corrections = corrections;
    }

    /** The field with the most marks, of equals the more telling one. A record without any is shown by its title. */
    public Snippet of(FoundRecord found) {
        Snippet best = new Snippet("name", found.title(), List.of());
        for (FoundText field : found.texts()) {
            List<Mark> marks = marks(field.text());
            if (marks.size() > best.marks().size()) {
                best = new Snippet(field.field(), field.text(), marks);
            }
        }
        return shortened(best);
    }

    private List<Mark> marks(String text) {
        List<Mark> marks = new ArrayList<>();
        List<FoldedText.Word> words = FoldedText.of(text).words();
        for (Term term : terms) {
            addKeys(term, text, marks);
            for (String wanted : term.words()) {
                addWords(wanted, words, marks);
            }
        }
        return withoutOverlap(marks);
    }

    private void addWords(String wanted, List<FoldedText.Word> words, List<Mark> marks) {
        for (int index = 0; index < words.size(); index++) {
            FoldedText.Word word = words.get(index);
            if (matches(wanted, word.text())) {
                marks.add(new Mark(word.start(), word.end()));
            } else if (index + 1 < words.size()
                    && wanted.equals(word.text() + words.get(index + 1).text())) {
                marks.add(new Mark(word.start(), words.get(index + 1).end()));
            }
        }
    }

    private boolean matches(String wanted, String word) {
        return word.equals(wanted)
                || prefixes && word.startsWith(wanted)
                || corrections.alternatives(wanted).contains(word)
                || corrections.pair(wanted).contains(word);
    }

    private static void addKeys(Term term, String text, List<Mark> marks) {
        for (String key : term.keys()) {
            String sought = key.startsWith("@") ? key : key.substring(1);
            if (key.startsWith("D")) {
                addDigits(sought, text, marks);
            } else {
                int start = text.toLowerCase(Locale.ROOT).indexOf(sought);
                if (start >= 0 && start + sought.length() <= text.length()) {
                    marks.add(new Mark(start, start + sought.length()));
                }
            }
        }
    }

    /** The digits in a row, whatever stands between them. */
    private static void addDigits(String digits, String text, List<Mark> marks) {
        StringBuilder seen = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        for (int index = 0; index < text.length(); index++) {
            if (Character.isDigit(text.charAt(index))) {
                seen.append(text.charAt(index));
                places.add(index);
            }
        }
        int start = digits.length() < SHORTEST_NUMBER ? -1 : seen.indexOf(digits);
        if (start >= 0) {
            marks.add(new Mark(places.get(start), places.get(start + digits.length() - 1) + 1));
        }
    }

    private static List<Mark> withoutOverlap(List<Mark> marks) {
        List<Mark> kept = new ArrayList<>();
        marks.stream()
                .sorted(Comparator.comparingInt(Mark::start)
                        .thenComparing(Comparator.comparingInt(Mark::end).reversed()))
                .forEach(mark -> {
                    if (kept.isEmpty() || kept.get(kept.size() - 1).end() <= mark.start()) {
                        kept.add(mark);
                    }
                });
        return kept;
    }

    /** Long text is cut around its first mark, never inside a character. */
    private static Snippet shortened(Snippet whole) {
        String text = whole.text();
        if (text.length() <= LONGEST) {
            return whole;
        }
        int first = whole.marks().isEmpty() ? 0 : whole.marks().get(0).start();
        int from = outsidePair(text, Math.max(0, first - BEFORE_FIRST_MARK));
        int to = outsidePair(text, Math.min(text.length(), from + LONGEST));
        String before = from > 0 ? "…" : "";
        int shift = before.length() - from;
        List<Mark> marks = whole.marks().stream()
                .filter(mark -> mark.start() >= from && mark.end() <= to)
                .map(mark -> new Mark(mark.start() + shift, mark.end() + shift))
                .toList();
        return new Snippet(whole.field(), before + text.substring(from, to) + (to < text.length() ? "…" : ""), marks);
    }

    private static int outsidePair(String text, int index) {
        boolean inside = index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
        return inside ? index + 1 : index;
    }
}
