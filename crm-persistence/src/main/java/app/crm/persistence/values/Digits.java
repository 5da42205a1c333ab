package app.crm.persistence.values;

import java.util.regex.Pattern;

/** Check digits of the registers whose numbers are digits. */
final class Digits {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\u00A0\\u202F-]+");

    private Digits() {}

    /** Without the blanks, dots and dashes that people group digits with; null becomes empty. */
    static String compact(String typed) {
        return typed == null ? "" : SEPARATORS.matcher(typed).replaceAll("");
    }

    static boolean are(String text, int length) {
        return text.length() == length && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** Luhn's sum of a text of digits. */
    static int luhn(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighted = place % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }

    static int sum(String digits) {
        return digits.chars().map(digit -> digit - '0').sum();
    }
}
