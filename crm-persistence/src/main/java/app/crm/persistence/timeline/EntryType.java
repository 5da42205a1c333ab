package app.crm.persistence.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of timeline entries. Of entries at one moment the kind that stands first here comes last in the feed. */
public enum EntryType {
    CHANGE,
    FILE,
    TASK,
    INTERACTION,
    /** A mail of a connected mailbox; there are none before one is connected. */
    EMAIL;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EntryType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
