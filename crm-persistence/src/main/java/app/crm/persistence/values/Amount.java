package app.crm.persistence.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An amount of money in units of its currency, with at most two decimals, as French or English habits write it:
 * {@code 1 234,56}, {@code 1,234.56}, {@code 1.234,56}, {@code 1'234.56}, {@code 1234}.
 *
 * <p>One separator followed by exactly three digits can't be a decimal one, since money has two: {@code 1,234} and
 * {@code 1.234} both mean one thousand two hundred and thirty-four.
 */
public record Amount(BigDecimal value) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F'’]+");
    private static final Pattern PLAIN = Pattern.compile(
            "[+-]?(?:\\d+|[1-9]\\d{0,2}(?:[.,]\\d{3})+|\\d+[.,]\\d{1,2}|[1-9]\\d{0,2}(?:\\.\\d{3})+,\\d{1,2}|[1-9]\\d{0,2}(?:,\\d{3})+\\.\\d{1,2})");
    private static final Pattern ZEROS_TOO_MANY = Pattern.compile("([.,]\\d{2})0+$");
    private static final int MAX_DIGITS = 18;

    /** @throws InvalidValue {@code invalid_amount} */
    public static Amount parse(String typed) {
        String line = CleanText.line(typed);
        String compact = line == null ? "" : BLANKS.matcher(line).replaceAll("").replace('−', '-');
        String number = PLAIN.matcher(compact).matches()
                ? compact
                : ZEROS_TOO_MANY.matcher(compact).replaceFirst("$1");
        if (compact.length() > 40 || !PLAIN.matcher(number).matches()) {
            throw refused(typed, "write it in digits, as in 1234.56 or 1 234,56");
        }
        BigDecimal value = new BigDecimal(withPoint(number)).setScale(2, RoundingMode.UNNECESSARY);
        if (value.precision() - value.scale() > MAX_DIGITS) {
            throw refused(typed, "it has more than 18 digits before the decimals");
        }
        return new Amount(value);
    }

    private static String withPoint(String number) {
        int last = Math.max(number.lastIndexOf(','), number.lastIndexOf('.'));
        boolean decimals = last >= 0 && number.length() - last - 1 <= 2;
        String whole = decimals ? number.substring(0, last) : number;
        return whole.replaceAll("[.,]", "") + (decimals ? "." + number.substring(last + 1) : "");
    }

    private static InvalidValue refused(String typed, String why) {
        return new InvalidValue(
                "invalid_amount", InvalidValue.quoted(String.valueOf(typed)) + " is not an amount: " + why + ".");
    }
}
