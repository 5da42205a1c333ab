package app.crm.persistence.values;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands beside amounts, or in the header of a column of them: {@code M€}, {@code (en millions d'euros)},
 * {@code kUSD}.
 *
 * @param unit null for none
 * @param currency ISO 4217 code; null for none
 * @param understood whether every word was one of unit or currency
 */
public record MoneyWords(MoneyUnit unit, String currency, boolean understood) {

    private static final Pattern SIGN = Pattern.compile("[€£]|(?:US)?\\$");
    private static final Pattern JOINED = Pattern.compile("(k|m|mm|mn|md|mds|mrd|bn|b)([a-z]{3})");
    private static final Set<String> FILLERS = Set.of("d", "de", "en", "in", "of", "exprime", "exprimes");
    private static final Map<String, String> NAMES =
            Map.of("euro", "EUR", "euros", "EUR", "dollar", "USD", "dollars", "USD", "sterling", "GBP");

    public static MoneyWords parse(String text) {
        Matcher sign = SIGN.matcher(text.toUpperCase(Locale.ROOT));
        String currency = sign.find() ? CurrencyCode.parse(sign.group()).value() : null;
        MoneyWords words = new MoneyWords(null, currency, true);
        for (String word : CleanText.folded(sign.replaceAll(" ")).split(" ")) {
            Matcher joined = JOINED.matcher(word);
            boolean both = joined.matches() && isCurrency(joined.group(2));
            words = both ? words.with(joined.group(1)).with(joined.group(2)) : words.with(word);
        }
        return words;
    }

    /** With one more word, which is a currency, a unit, a filler, or not understood. */
    private MoneyWords with(String word) {
        if (isCurrency(word)) {
            return new MoneyWords(unit, code(word), understood && currency == null);
        }
        Optional<MoneyUnit> counted = MoneyUnit.ofWord(word);
        return counted.isPresent()
                ? new MoneyWords(counted.get(), currency, understood && unit == null)
                : new MoneyWords(unit, currency, understood && (word.isEmpty() || FILLERS.contains(word)));
    }

    private static boolean isCurrency(String word) {
        return code(word) != null;
    }

    private static String code(String word) {
        String named = NAMES.get(word);
        if (named != null || word.length() != 3) {
            return named;
        }
        try {
            return CurrencyCode.parse(word).value();
        } catch (InvalidValue other) {
            return null;
        }
    }
}
