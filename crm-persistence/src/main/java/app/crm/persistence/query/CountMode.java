package app.crm.persistence.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a list counts its matches. */
public enum CountMode {
    /** Every match is counted, however long it takes. */
    EXACT,
    /** Counted where that is cheap, otherwise the planner's estimate. */
    ESTIMATE,
    NONE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode of the query parameter; estimate where it is absent. */
    public static CountMode of(String code) {
        if (code == null) {
            return ESTIMATE;
        }
        for (CountMode mode : values()) {
            if (mode.code().equals(code)) {
                return mode;
            }
        }
        throw new BadQuery("count", "invalid_count", "Write count=exact, count=estimate or count=none.");
    }
}
