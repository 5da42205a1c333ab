package app.crm.persistence.accesslog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What somebody did with personal data. */
public enum AccessAction {
    READ,
    /** A page of a list. */
    LIST,
    SEARCH,
    EXPORT,
    DATA_PACKAGE,
    ERASE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AccessAction ofCode(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
