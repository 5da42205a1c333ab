package app.crm.persistence.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which records a permission reaches, from none to all; the order is from narrow to wide. */
public enum Scope {
    NONE,
    OWN,
    TEAM,
    ALL;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of the code, as stored; an unknown code is a programming error. */
    public static Scope ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The wider of the two: several roles add up. */
    public Scope orWider(Scope other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
