package app.crm.ejb.customfields;

import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.customfields.StoredCell;
import app.crm.persistence.values.InvalidValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Turns values into another type as if they were exported and read again, and counts what becomes of them: whatever an
 * import understands, a change of type understands too.
 */
final class ValueConverter {

    private static final int KEPT_FAILURES = 100;

    private final CustomCells cells;
    private final Map<String, InvalidValue> failures = new LinkedHashMap<>();
    private long converted;
    private long failed;

    /** @param users active ones, by folded e-mail address or name */
    ValueConverter(CustomField wanted, Map<String, Long> users) {
        this.cells = new CustomCells(wanted, users);
    }

    /** The JSON of the value in the new type; null where that can't hold it. */
    String convert(StoredCell stored) {
        try {
            String value = read(stored);
            converted += stored.records();
            return value;
        } catch (InvalidValue refused) {
            failed += stored.records();
            if (failures.size() < KEPT_FAILURES) {
                failures.put(stored.value(), refused);
            }
            return null;
        }
    }

    private String read(StoredCell stored) {
        String value = stored.cell() == null ? null : cells.read(stored.cell());
        if (value == null) {
            throw new InvalidValue("invalid_value", "It has no form that another type could hold.");
        }
        return value;
    }

    long converted() {
        return converted;
    }

    long failed() {
        return failed;
    }

    /** Some of the values that failed, as JSON, with the reason. */
    Map<String, InvalidValue> failures() {
        return failures;
    }
}
