package app.crm.ejb.core;

import app.crm.persistence.values.InvalidValue;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Checks and cleans the fields of one request and collects what is wrong, so that the answer names all of it at once.
 * Every method returns the cleaned value, or null where it was blank or wrong.
 */
public final class FieldChecks {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final List<FieldError> errors = new ArrayList<>();

    /** Text on one or more lines, trimmed and in Unicode form NFC. */
    public String text(String field, String value, int maxLength) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) > maxLength) {
            refuse(field, "too_long", "Use at most " + maxLength + " characters.");
        }
        if (hasUnstorableCharacter(text)) {
            refuse(field, "invalid_text", "Remove the NUL or broken character.");
        }
        return text;
    }

    public String requiredText(String field, String value, int maxLength) {
        String text = text(field, value, maxLength);
        if (text == null) {
            refuse(field, "required", "Give a value.");
        }
        return text;
    }

    public List<String> texts(String field, List<String> values, int maxLength) {
        return values.stream()
                .map(value -> text(field, value, maxLength))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    /** A value that {@code parse} normalises or refuses. */
    public <T> T value(String field, String raw, Function<String, T> parse) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        try {
            return parse.apply(raw);
        } catch (InvalidValue invalid) {
            refuse(field, invalid.code(), invalid.getMessage());
            return null;
        }
    }

    public <T> List<T> values(String field, List<String> raw, Function<String, T> parse) {
        return raw.stream()
                .map(value -> value(field, value, parse))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    public String choice(String field, String value, Collection<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            refuse(field, "unknown_value", "Use one of " + String.join(", ", allowed) + ".");
        }
        return value;
    }

    /** A moment that calendars and the database can hold; cut to the microseconds that are kept. */
    public Instant moment(String field, Instant value) {
        if (value == null) {
            return null;
        }
        if (value.isBefore(EARLIEST) || !value.isBefore(LATEST)) {
            refuse(field, "out_of_range", "Give a moment between the years 1900 and 2199.");
            return null;
        }
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    public void refuse(String field, String code, String message) {
        errors.add(new FieldError(field, code, message));
    }

    /** The result of further checks; what they refuse is refused together with what was found here. */
    public <T> T allOf(Supplier<T> furtherChecks) {
        try {
            T result = furtherChecks.get();
            throwIfAny();
            return result;
        } catch (InvalidException refused) {
            if (refused.errors().isEmpty() || errors.isEmpty() || !ErrorCode.INVALID.equals(refused.code())) {
                throw refused;
            }
            refused.errors().stream().filter(error -> !errors.contains(error)).forEach(errors::add);
            throw new InvalidException(errors);
        }
    }

    /** Ends the request with everything that was found. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    /** NUL and half surrogate pairs, which UTF-8 in PostgreSQL can't hold. */
    private static boolean hasUnstorableCharacter(String text) {
        return text.codePoints().anyMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
    }
}
