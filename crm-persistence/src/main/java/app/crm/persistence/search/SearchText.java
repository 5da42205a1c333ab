package app.crm.persistence.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a person typed, taken apart. A record matches when it matches all terms. */
public final class SearchText {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{C}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NUMBER_PART = Pattern.compile("[+(\\d][\\d().\\-/+]*");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern ADDRESS_OF_PAGE = Pattern.compile("^(?:[a-z]+://)?(?:www\\.)?([^/:?#]*).*$");
    private static final int SHORTEST_NUMBER = 3;
    private static final int LONGEST_KEY = 320;

    private final List<Term> terms = new ArrayList<>();

    private SearchText() {}

    public static SearchText parse(String typed) {
        SearchText text = new SearchText();
        StringBuilder number = new StringBuilder();
        for (String visible : SPACE.split(typed.strip())) {
            String part = INVISIBLE.matcher(visible).replaceAll("");
            if (NUMBER_PART.matcher(part).matches()) {
                number.append(part).append(' ');
            } else {
                text.addNumber(number);
                text.addPart(part);
            }
        }
        text.addNumber(number);
        return text;
    }

    List<Term> terms() {
        return List.copyOf(terms);
    }

    /** Whether there is nothing to look for: no letter and no digit. */
    public boolean isBlank() {
        return terms.isEmpty();
    }

    /** Whether it is one e-mail address, host name or number. */
    boolean isOneKey() {
        return terms.size() == 1 && !terms.get(0).isWord();
    }

    boolean isOfWords(Set<String> known) {
        return terms.stream().allMatch(term -> known.containsAll(term.words()));
    }

    /** All words with one space between them, as names are stored. */
    public String words() {
        return terms.stream().flatMap(term -> term.words().stream()).collect(Collectors.joining(" "));
    }

    private void addPart(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        if (lower.length() > 1 && lower.length() <= LONGEST_KEY && lower.contains("@")) {
            addKeyed(withoutTopLevel(lower), List.of(lower.startsWith("@") ? lower : "E" + lower));
        } else if (lower.length() <= LONGEST_KEY && HOST.matcher(host(lower)).matches()) {
            addKeyed(host(lower), List.of("@" + host(lower)));
        } else {
            foldedWords(part).forEach(word -> terms.add(Term.word(word)));
        }
    }

    /** Digits in any shape: an uninterrupted number, groups, with or without the country's code. */
    private void addNumber(StringBuilder number) {
        String typed = number.toString().replace("(0)", "");
        number.setLength(0);
        String digits = typed.replaceAll("\\D", "");
        if (digits.length() >= SHORTEST_NUMBER && digits.length() <= LONGEST_KEY) {
            addKeyed(
                    typed,
                    PhoneDigits.variants(digits).stream()
                            .map(variant -> "D" + variant)
                            .toList());
        } else {
            foldedWords(typed).forEach(word -> terms.add(Term.word(word)));
        }
    }

    private void addKeyed(String text, List<String> keys) {
        List<String> words = foldedWords(text);
        if (!words.isEmpty()) {
            terms.add(new Term(words, keys));
        }
    }

    private static String withoutTopLevel(String address) {
        int at = address.lastIndexOf('@');
        int dot = address.lastIndexOf('.');
        return dot > at ? address.substring(0, dot) : address;
    }

    private static String host(String address) {
        return ADDRESS_OF_PAGE.matcher(address).replaceFirst("$1");
    }

    private static List<String> foldedWords(String text) {
        return FoldedText.of(text).words().stream().map(FoldedText.Word::text).toList();
    }
}
