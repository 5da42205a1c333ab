package app.crm.persistence.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which records an import may write. */
public enum ImportMode {
    CREATE,
    UPDATE,
    UPSERT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
