package app.crm.ejb.imports.csv;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of files that are read. */
public enum FileFormat {
    CSV,
    XLSX,
    VCARD;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
