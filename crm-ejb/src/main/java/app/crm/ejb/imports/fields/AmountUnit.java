package app.crm.ejb.imports.fields;

import app.crm.persistence.values.CleanText;
import app.crm.persistence.values.MoneyUnit;
import app.crm.persistence.values.MoneyWords;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the numbers of a column of amounts mean where they don't say it themselves.
 *
 * @param currency ISO 4217 code; null where nobody has said
 * @param unit null where nobody has said
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AmountUnit(String currency, MoneyUnit unit) {

    public static final AmountUnit UNKNOWN = new AmountUnit(null, null);

    /** As the header of a column says: {@code Encours (M€)} counts millions of euros, {@code AUM EUR} plain ones. */
    static AmountUnit ofHeader(String header) {
        int bracket = header.lastIndexOf('(');
        AmountUnit bracketed = bracket < 0 ? UNKNOWN : of(MoneyWords.parse(header.substring(bracket)));
        return bracketed.equals(UNKNOWN) ? of(lastWords(header)) : bracketed;
    }

    private static AmountUnit of(MoneyWords words) {
        boolean plain = words.unit() == null && words.currency() != null;
        return words.understood() ? new AmountUnit(words.currency(), plain ? MoneyUnit.ONE : words.unit()) : UNKNOWN;
    }

    /** The longest end of the header that speaks of nothing but unit and currency. */
    private static MoneyWords lastWords(String header) {
        String text = header.replaceAll("[_-]", " ").strip();
        for (int blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
            MoneyWords words = MoneyWords.parse(text.substring(blank));
            if (words.understood() && (words.unit() != null || words.currency() != null)) {
                return words;
            }
        }
        return new MoneyWords(null, null, false);
    }

    /** The header without what it says of unit and currency: what the column holds. */
    static String withoutUnit(String header) {
        String text = header.replaceAll("\\([^)]*\\)\\s*$", "")
                .replaceAll("[_-]", " ")
                .strip();
        for (int blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
            if (MoneyWords.parse(text.substring(blank)).understood()) {
                return CleanText.folded(text.substring(0, blank));
            }
        }
        return CleanText.folded(text);
    }

    /** This, completed by the other. */
    public AmountUnit or(AmountUnit other) {
        return new AmountUnit(currency == null ? other.currency : currency, unit == null ? other.unit : unit);
    }

    @JsonIgnore
    public boolean isComplete() {
        return currency != null && unit != null;
    }
}
