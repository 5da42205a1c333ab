package app.crm.persistence.values;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * First and last name out of one field. {@code Dupont, Jean}, {@code DUPONT Jean} and {@code Jean DUPONT} say which is which; otherwise the
 * first word is the first name. A title in front is no part of the name. Either part may be null, never both.
 */
public record PersonName(String firstName, String lastName) {

    private static final Set<String> TITLES = Set.of(
            "m", "mr", "mme", "mlle", "mrs", "ms", "miss", "monsieur", "madame", "dr", "docteur", "me", "maitre", "pr");

    /** @throws InvalidValue {@code invalid_name} */
    public static PersonName parse(String typed) {
        String line = CleanText.line(typed);
        if (line == null) {
            throw new InvalidValue("invalid_name", "The name is empty.");
        }
        int comma = line.indexOf(',');
        if (comma > 0 && comma < line.length() - 1) {
            return new PersonName(CleanText.line(line.substring(comma + 1)), CleanText.line(line.substring(0, comma)));
        }
        return split(withoutTitle(List.of(line.split(" "))));
    }

    private static List<String> withoutTitle(List<String> words) {
        boolean titled = words.size() > 1 && TITLES.contains(CleanText.folded(words.get(0)));
        return titled ? words.subList(1, words.size()) : words;
    }

    private static PersonName split(List<String> words) {
        int size = words.size();
        if (size == 1) {
            return new PersonName(null, words.get(0));
        }
        int leading = 0;
        while (leading < size && isCapitals(words.get(leading))) {
            leading++;
        }
        int trailing = size;
        while (trailing > 0 && isCapitals(words.get(trailing - 1))) {
            trailing--;
        }
        if (leading > 0 && leading < size) {
            return new PersonName(joined(words, leading, size), joined(words, 0, leading));
        }
        int cut = trailing > 0 && trailing < size ? trailing : 1;
        return new PersonName(joined(words, 0, cut), joined(words, cut, size));
    }

    private static String joined(List<String> words, int from, int to) {
        return String.join(" ", words.subList(from, to));
    }

    /** Two letters at least, so that the initial of {@code J. Dupont} is no last name. */
    private static boolean isCapitals(String word) {
        return word.chars().filter(Character::isLetter).count() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
