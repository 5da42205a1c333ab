package app.crm.persistence.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount as people write it, with what they write beside it: {@code 2 Md€}, {@code 12,5 M EUR}, {@code € 3bn},
 * {@code 1 234,56}. What is not written is null and never guessed.
 *
 * @param number digits and separators
 * @param unit in which the number counts
 * @param currency ISO 4217 code
 */
public record MoneyText(String number, MoneyUnit unit, String currency) {

    private static final Pattern NUMBER = Pattern.compile("[+\\-−]?\\d(?:[\\d.,'’\\s\\u00A0\\u2007\\u202F]*\\d)?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F'’]+");
    private static final Pattern ONE_GROUP = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?");
    private static final int MAX_LENGTH = 80;
    private static final int MAX_DIGITS = 18;

    /** @throws InvalidValue {@code invalid_amount} */
    public static MoneyText parse(String typed) {
        String line = CleanText.line(typed);
        Matcher number = NUMBER.matcher(line == null ? "" : line);
        if (line == null || line.length() > MAX_LENGTH || !number.find()) {
            throw refused(typed, "write it in digits, as in 1234.56 or 1 234,56");
        }
        MoneyWords words = MoneyWords.parse(line.substring(0, number.start()) + " " + line.substring(number.end()));
        if (!words.understood()) {
            throw refused(typed, "write a number, and beside it a currency and k, M or bn at most");
        }
        return new MoneyText(number.group(), words.unit(), words.currency());
    }

    /**
     * The amount in units of its currency.
     *
     * @param assumed unit of a number that has none beside it; null for plain ones
     * @throws InvalidValue {@code invalid_amount}, {@code ambiguous_amount}
     */
    public BigDecimal amount(MoneyUnit assumed) {
        MoneyUnit used = unit != null ? unit : assumed == null ? MoneyUnit.ONE : assumed;
        if (used == MoneyUnit.ONE) {
            return Amount.parse(number).value();
        }
        BigDecimal value = used.times(scaled()).setScale(2, RoundingMode.HALF_EVEN);
        if (value.precision() - value.scale() > MAX_DIGITS) {
            throw refused(number, "it has more than 18 digits before the decimals");
        }
        return value;
    }

    /** Of millions there may be fractions of any length, so three digits after a point say nothing. */
    private BigDecimal scaled() {
        String compact = BLANKS.matcher(number).replaceAll("").replace('−', '-');
        if (ONE_GROUP.matcher(compact).matches()) {
            throw new InvalidValue(
                    "ambiguous_amount",
                    InvalidValue.quoted(number) + " may mean a thousand times more: write 1234 or 1.2340.");
        }
        return DECIMAL.matcher(compact).matches()
                ? new BigDecimal(compact.replace(',', '.'))
                : Amount.parse(number).value();
    }

    private static InvalidValue refused(String typed, String why) {
        return new InvalidValue(
                "invalid_amount", InvalidValue.quoted(String.valueOf(typed)) + " is not an amount: " + why + ".");
    }
}
