package app.crm.persistence.query;

import java.util.List;

/** What a condition asks of its field. */
public sealed interface Criterion {

    /** {@code field:a,b}: the field equals one of the values. */
    record AnyOf(List<Value> values) implements Criterion {}

    /** {@code field:*}: the field has a value. */
    record Present() implements Criterion {}

    /** {@code field:>=value}. */
    record Compare(Comparator comparator, Value value) implements Criterion {}

    /** {@code field:from..to}, both ends included; null where the range is open. */
    record Range(Value from, Value to) implements Criterion {}

    /** The order comparisons. */
    enum Comparator {
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String symbol;

        Comparator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }
}
