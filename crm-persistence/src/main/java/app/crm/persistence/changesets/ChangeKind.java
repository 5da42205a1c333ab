package app.crm.persistence.changesets;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of work a change set was. Every undo is a {@code RESTORE}. */
public enum ChangeKind {
    EDIT,
    CREATE,
    DELETE,
    IMPORT,
    BULK,
    MERGE,
    AUTOFILL,
    MAIL_SYNC,
    AUTOMATION,
    RESTORE,
    ERASE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ChangeKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
