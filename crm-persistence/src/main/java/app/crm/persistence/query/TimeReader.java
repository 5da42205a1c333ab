package app.crm.persistence.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** Reads days, months, years, moments, named periods and distances from now. */
final class TimeReader {

    static final Map<String, ChronoUnit> UNITS = Map.of(
            "min", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS,
            "w", ChronoUnit.WEEKS,
            "m", ChronoUnit.MONTHS,
            "y", ChronoUnit.YEARS);

    /** Keeps every distance within what the database can date. */
    private static final long MAX_SECONDS = ChronoUnit.YEARS.getDuration().toSeconds() * 500;

    private static final int LAST_YEAR = 9998;

    private TimeReader() {}

    static Value.When read(String text, int position) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        Value.When named = CalendarWords.of(word);
        if (named != null) {
            return named;
        }
        Value.When distance = distance(word);
        return distance != null ? distance : date(text.strip(), position);
    }

    private static Value.When distance(String word) {
        boolean signed = word.startsWith("+") || word.startsWith("-");
        int start = signed ? 1 : 0;
        int end = start;
        while (end < word.length() && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
            end++;
        }
        ChronoUnit unit = UNITS.get(word.substring(end));
        if (end == start || end - start > 9 || unit == null) {
            return null;
        }
        int amount = Integer.parseInt(word.substring(start, end));
        if (amount * unit.getDuration().toSeconds() > MAX_SECONDS) {
            return null;
        }
        return signed ? new Value.Shift(word.charAt(0) == '-' ? -amount : amount, unit) : new Value.Age(amount, unit);
    }

    private static Value.When date(String text, int position) {
        try {
            Value.When when = switch (text.length()) {
                case 4 -> new Value.Year(Integer.parseInt(text));
                case 7 -> new Value.Month(YearMonth.parse(text));
                case 10 -> new Value.Day(LocalDate.parse(text));
                default -> new Value.Moment(OffsetDateTime.parse(text).toInstant());
            };
            if (isDatable(when)) {
                return when;
            }
        } catch (DateTimeException | NumberFormatException unreadable) {
            BadFilter bad = bad(text, position);
            bad.initCause(unreadable);
            throw bad;
        }
        throw bad(text, position);
    }

    private static boolean isDatable(Value.When when) {
        int year = when instanceof Value.Year calendarYear
                ? calendarYear.year()
                : when instanceof Value.Month month
                        ? month.month().getYear()
                        : when instanceof Value.Day day
                                ? day.date().getYear()
                                : ((Value.Moment) when)
                                        .instant()
                                        .atOffset(java.time.ZoneOffset.UTC)
                                        .getYear();
        return year >= 1 && year <= LAST_YEAR;
    }

    private static BadFilter bad(String text, int position) {
        return new BadFilter(
                position,
                "\"" + Nearest.shown(text) + "\" is no time. Write a day (2026-01-31), a month "
                        + "(2026-01), a year, a moment (2026-01-31T09:15:00Z), a distance (30d, 6m, +2w), or a word such as "
                        + "today, yesterday, thisweek, lastmonth.");
    }
}
