package app.crm.persistence.customfields;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a custom field holds. */
public enum CustomFieldType {
    TEXT,
    NUMBER,
    /** An amount and its currency. */
    MONEY,
    DATE,
    /** The code of one of the field's choices. */
    CHOICE,
    /** A list of codes of the field's choices. */
    MULTI_CHOICE,
    /** A user's id. */
    USER,
    URL,
    CHECKBOX;

    /** As in requests and in the database: {@code multi-choice}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CustomFieldType ofCode(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(CustomFieldType::code).toList();
    }

    public boolean hasChoices() {
        return this == CHOICE || this == MULTI_CHOICE;
    }

    /** Whether records can be put in the order of their values. */
    public boolean hasOrder() {
        return this != MULTI_CHOICE && this != USER;
    }
}
