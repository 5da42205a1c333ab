package app.crm.persistence.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day, as ISO 8601 ({@code 2026-01-31}, also with a time after it) or as written in Europe ({@code 31/01/2026}). */
public record CalendarDate(LocalDate value) {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]\\d{2}:.*)?");
    private static final Pattern EUROPEAN = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?: \\d{1,2}:.*)?");

    /** @throws InvalidValue {@code invalid_date} */
    public static CalendarDate parse(String typed) {
        String line = CleanText.line(typed);
        Matcher iso = ISO.matcher(line == null ? "" : line);
        Matcher european = EUROPEAN.matcher(line == null ? "" : line);
        try {
            if (iso.matches()) {
                return of(iso.group(1), iso.group(2), iso.group(3));
            }
            if (european.matches()) {
                return of(european.group(3), european.group(2), european.group(1));
            }
        } catch (DateTimeException noSuchDay) {
            throw refused(typed);
        }
        throw refused(typed);
    }

    private static CalendarDate of(String year, String month, String day) {
        return new CalendarDate(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    }

    private static InvalidValue refused(String typed) {
        return new InvalidValue(
                "invalid_date",
                InvalidValue.quoted(String.valueOf(typed)) + " is not a date: write it as 2026-01-31 or 31/01/2026.");
    }
}
