package app.crm.persistence.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A way to test a field, as offered by a filter editor. */
public enum Operator {
    /** {@code field:value} and {@code field:a,b}. */
    EQUALS,
    /** {@code field:value}, where the value may be any part of the field. */
    CONTAINS,
    /** {@code field:*part*}. */
    WILDCARD,
    /** {@code field:>value} with {@code >}, {@code >=}, {@code <}, {@code <=}. */
    COMPARE,
    /** {@code field:from..to}. */
    RANGE,
    /** {@code field:*}. */
    PRESENT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
