package app.crm.ejb.imports.fields;

import app.crm.persistence.values.CalendarMoment;
import app.crm.persistence.values.InvalidValue;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads moments and durations. */
final class TimeReaders {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,6})(?:[.,]0+)?\\s*(?:min|mn|minutes?)?\\.?");
    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,4})\\s*(?:h|:|hours?|heures?)\\s*(\\d{2})?(?::\\d{2})?(?:\\s*min)?");
    private static final int MOST_MINUTES = 100_000;
    private static final int MINUTES_OF_HOUR = 60;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private TimeReaders() {}

    static CellReader moment() {
        return (cell, context) ->
                new String[] {checked(CalendarMoment.parse(cell).at(context.zone()), cell)};
    }

    /** The moment, and whether all of its day is meant: then it is the last second of it. */
    static CellReader due() {
        return (cell, context) -> {
            CalendarMoment moment = CalendarMoment.parse(cell);
            boolean allDay = moment.time() == null;
            Instant at = allDay ? endOfDay(moment, context.zone()) : moment.at(context.zone());
            return new String[] {checked(at, cell), Boolean.toString(allDay)};
        };
    }

    private static Instant endOfDay(CalendarMoment moment, ZoneId zone) {
        return moment.day().atTime(END_OF_DAY).atZone(zone).toInstant();
    }

    private static String checked(Instant at, String cell) {
        if (at.isBefore(EARLIEST) || !at.isBefore(LATEST)) {
            throw new InvalidValue("invalid_date", "\"" + cell + "\" lies too far away.");
        }
        return at.toString();
    }

    /** {@code 30}, {@code 45 min}, {@code 1h30}, {@code 1:30}. */
    static CellReader minutes() {
        return CellReaders.value(cell -> {
            Matcher minutes = MINUTES.matcher(cell);
            Matcher hours = HOURS.matcher(cell);
            int count;
            if (minutes.matches()) {
                count = Integer.parseInt(minutes.group(1));
            } else if (hours.matches()) {
                count = Integer.parseInt(hours.group(1)) * MINUTES_OF_HOUR
                        + (hours.group(2) == null ? 0 : Integer.parseInt(hours.group(2)));
            } else {
                throw new InvalidValue("invalid_duration", "\"" + cell + "\" is not a number of minutes.");
            }
            if (count > MOST_MINUTES) {
                throw new InvalidValue("out_of_range", "\"" + cell + "\" is more than " + MOST_MINUTES + " minutes.");
            }
            return Integer.toString(count);
        });
    }
}
