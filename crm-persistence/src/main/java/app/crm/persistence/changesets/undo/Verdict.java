package app.crm.persistence.changesets.undo;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What undo does with a record. The order is from worst to best. */
public enum Verdict {
    /** To take it back would break a rule. */
    BLOCKED,
    /** Somebody changed it since; that change is not lost. */
    KEPT,
    REVERTED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Verdict ofCode(String code) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
