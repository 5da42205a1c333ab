package app.crm.persistence.values;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment as files write it: a day, mostly with a time and sometimes with an offset, as in {@code 2026-01-31T14:30:00Z},
 * {@code 31/01/2026 14:30} or {@code 31/01/2026 14h30}.
 *
 * @param time null where only the day is written
 * @param offset null where none is written: the time is that of whoever wrote it
 */
public record CalendarMoment(LocalDate day, LocalTime time, ZoneOffset offset) {

    private static final Pattern TIME = Pattern.compile(
            "(?<day>\\S+)(?:T|,?\\s+(?:à\\s+|at\\s+)?)(?<hour>\\d{1,2})(?::|\\s?[hH]\\s?)(?<minute>\\d{2})?"
                    + "(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?(?:\\s*(?<half>[AaPp][Mm]))?\\s*(?<offset>Z|[+-]\\d{2}:?\\d{2})?");
    private static final int NOON = 12;

    /** @throws InvalidValue {@code invalid_date} */
    public static CalendarMoment parse(String typed) {
        String line = CleanText.line(typed);
        Matcher timed = TIME.matcher(line == null ? "" : line);
        if (!timed.matches()) {
            return new CalendarMoment(CalendarDate.parse(typed).value(), null, null);
        }
        try {
            int minute = timed.group("minute") == null ? 0 : Integer.parseInt(timed.group("minute"));
            int second = timed.group("second") == null ? 0 : Integer.parseInt(timed.group("second"));
            String offset = timed.group("offset");
            return new CalendarMoment(
                    CalendarDate.parse(timed.group("day")).value(),
                    LocalTime.of(hour(timed), minute, second),
                    offset == null ? null : ZoneOffset.of(offset));
        } catch (DateTimeException noSuchTime) {
            throw new InvalidValue(
                    "invalid_date",
                    InvalidValue.quoted(String.valueOf(typed))
                            + " is not a moment: write it as 2026-01-31 14:30 or 31/01/2026 14:30.");
        }
    }

    private static int hour(Matcher timed) {
        int hour = Integer.parseInt(timed.group("hour"));
        String half = timed.group("half");
        return half == null ? hour : hour % NOON + (half.equalsIgnoreCase("pm") ? NOON : 0);
    }

    /** The moment, of a day without a time its beginning. */
    public Instant at(ZoneId zone) {
        ZoneId used = offset == null ? zone : offset;
        return day.atTime(time == null ? LocalTime.MIDNIGHT : time).atZone(used).toInstant();
    }
}
