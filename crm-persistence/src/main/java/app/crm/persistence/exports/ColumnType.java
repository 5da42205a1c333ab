package app.crm.persistence.exports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the cells of a column hold. */
public enum ColumnType {
    /** What people wrote. */
    TEXT,
    /** As {@code TEXT}, and so long that a cell of a spreadsheet may not hold it. */
    LONG_TEXT,
    /** Several texts. */
    LIST,
    /** A code of the product: nothing in it can be a formula. */
    CODE,
    NUMBER,
    FLAG,
    DATE,
    INSTANT;

    @JsonValue
    public String code() {
        return this == LONG_TEXT ? "text" : name().toLowerCase(Locale.ROOT);
    }
}
