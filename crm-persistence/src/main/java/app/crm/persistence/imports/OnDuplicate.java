package app.crm.persistence.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happens to a row whose record exists already, in the database or further up in the file. */
public enum OnDuplicate {
    SKIP,
    UPDATE,
    CREATE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
