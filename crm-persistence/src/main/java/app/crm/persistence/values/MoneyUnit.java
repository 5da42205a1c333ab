package app.crm.persistence.values;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** In what an amount is counted. */
public enum MoneyUnit {
    ONE(0),
    THOUSAND(3),
    MILLION(6),
    BILLION(9);

    private static final Map<String, MoneyUnit> WORDS = Map.ofEntries(
            Map.entry("k", THOUSAND),
            Map.entry("thousand", THOUSAND),
            Map.entry("thousands", THOUSAND),
            Map.entry("millier", THOUSAND),
            Map.entry("milliers", THOUSAND),
            Map.entry("m", MILLION),
            Map.entry("mm", MILLION),
            Map.entry("mn", MILLION),
            Map.entry("mln", MILLION),
            Map.entry("mio", MILLION),
            Map.entry("million", MILLION),
            Map.entry("millions", MILLION),
            Map.entry("md", BILLION),
            Map.entry("mds", BILLION),
            Map.entry("mrd", BILLION),
            Map.entry("mrds", BILLION),
            Map.entry("mia", BILLION),
            Map.entry("milliard", BILLION),
            Map.entry("milliards", BILLION),
            Map.entry("b", BILLION),
            Map.entry("bn", BILLION),
            Map.entry("billion", BILLION),
            Map.entry("billions", BILLION));

    private final int zeros;

    MoneyUnit(int zeros) {
        this.zeros = zeros;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By a word or an abbreviation in French or English, folded: {@code milliards}, {@code bn}, {@code k}. */
    static Optional<MoneyUnit> ofWord(String folded) {
        return Optional.ofNullable(WORDS.get(folded));
    }

    BigDecimal times(BigDecimal number) {
        return number.movePointRight(zeros);
    }
}
