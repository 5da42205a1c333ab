package app.crm.persistence.values;

import java.util.Locale;
import java.util.regex.Pattern;

/** Legal entity identifier of ISO 17442: eighteen letters and digits, then two check digits (ISO 7064 mod 97-10). */
public record Lei(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");

    /** @throws InvalidValue {@code invalid_lei} */
    public static Lei parse(String typed) {
        String lei = Digits.compact(typed).toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(lei).matches()) {
            throw new InvalidValue(
                    "invalid_lei",
                    InvalidValue.quoted(String.valueOf(typed))
                            + " is not an LEI: it has 18 letters or digits and two check digits.");
        }
        if (remainder(lei) != 1) {
            throw new InvalidValue(
                    "invalid_lei", InvalidValue.quoted(typed) + " is not an LEI: its check digits are wrong.");
        }
        return new Lei(lei);
    }

    private static int remainder(String lei) {
        int remainder = 0;
        for (int index = 0; index < lei.length(); index++) {
            int value = Character.digit(lei.charAt(index), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }
}
