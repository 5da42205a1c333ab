package app.crm.persistence.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an import stands. */
public enum ImportStatus {
    ANALYSED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
