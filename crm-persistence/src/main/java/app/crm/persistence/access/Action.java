package app.crm.persistence.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a permission allows on a resource. {@code MANAGE} is what only those who run the firm's CRM may do. */
public enum Action {
    CREATE,
    READ,
    UPDATE,
    DELETE,
    EXPORT,
    IMPORT,
    BULK,
    MANAGE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of the code, as stored; an unknown code is a programming error. */
    public static Action ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
