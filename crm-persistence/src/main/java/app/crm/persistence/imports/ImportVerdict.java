package app.crm.persistence.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a row of the file. */
public enum ImportVerdict {
    CREATED,
    UPDATED,
    /** The row was joined with an earlier one of the same file. */
    MERGED,
    SKIPPED,
    FAILED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ImportVerdict> ofCode(String code) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.code().equals(code))
                .findFirst();
    }
}
