package app.crm.persistence.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant to write. */
final class Nearest {

    private static final int MAX_SHOWN = 40;

    private Nearest() {}

    /** The known word that differs in two letters at most, a short one in one. */
    static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > MAX_SHOWN) {
            return Optional.empty();
        }
        String wanted = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> distance(wanted, candidate) <= (candidate.length() > 3 ? 2 : 1))
                .min(Comparator.comparingInt(candidate -> distance(wanted, candidate)));
    }

    /** The word as it may be repeated in a message. */
    static String shown(String word) {
        return word.length() > MAX_SHOWN ? word.substring(0, MAX_SHOWN) + "…" : word;
    }

    /** Levenshtein distance, case ignored. */
    private static int distance(String wanted, String candidate) {
        String other = candidate.toLowerCase(Locale.ROOT);
        int[] previous = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= wanted.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int change = wanted.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(previous[column - 1] + change, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
