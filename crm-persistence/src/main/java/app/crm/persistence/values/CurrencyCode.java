package app.crm.persistence.values;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** A currency as its ISO 4217 code, read from the code or from a sign that means only one. */
public record CurrencyCode(String value) {

    private static final Map<String, String> SIGNS = Map.of(
            "€", "EUR", "EURO", "EUR", "EUROS", "EUR", "$", "USD", "US$", "USD", "£", "GBP", "CHF.", "CHF", "FS",
            "CHF");

    /** @throws InvalidValue {@code invalid_currency} */
    public static CurrencyCode parse(String typed) {
        String line = CleanText.line(typed);
        String upper = line == null ? "" : line.toUpperCase(Locale.ROOT);
        String code = SIGNS.getOrDefault(upper, upper);
        try {
            return new CurrencyCode(Currency.getInstance(code).getCurrencyCode());
        } catch (IllegalArgumentException unknown) {
            throw new InvalidValue(
                    "invalid_currency",
                    InvalidValue.quoted(String.valueOf(typed)) + " is not a currency: write its ISO code such as EUR.");
        }
    }
}
