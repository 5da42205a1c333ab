package app.crm.persistence.query;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalUnit;

/**
 * What a time value covers, as seen by the one who asks.
 *
 * @param from the first moment, or null where it has no beginning
 * @param until the first moment that is no longer part of it
 */
record Timespan(Instant from, Instant until) {

    /** PostgreSQL counts in microseconds: what follows a moment at once. */
    private static final long TICK_NANOS = 1_000;

    static Timespan of(Value.When when, Viewpoint viewpoint) {
        ZoneId zone = viewpoint.zone();
        if (when instanceof Value.Day day) {
            return days(day.date(), day.date().plusDays(1), zone);
        }
        if (when instanceof Value.Month month) {
            return days(month.month().atDay(1), month.month().plusMonths(1).atDay(1), zone);
        }
        if (when instanceof Value.Year year) {
            return days(LocalDate.of(year.year(), 1, 1), LocalDate.of(year.year() + 1, 1, 1), zone);
        }
        if (when instanceof Value.Calendar calendar) {
            return calendar(calendar, viewpoint);
        }
        if (when instanceof Value.Overdue) {
            return new Timespan(null, viewpoint.now());
        }
        return moment(momentOf(when, viewpoint));
    }

    private static Instant momentOf(Value.When when, Viewpoint viewpoint) {
        if (when instanceof Value.Moment moment) {
            return moment.instant();
        }
        ZonedDateTime now = viewpoint.now().atZone(viewpoint.zone());
        if (when instanceof Value.Age age) {
            return now.minus(age.amount(), age.unit()).toInstant();
        }
        Value.Shift shift = (Value.Shift) when;
        return now.plus(shift.amount(), shift.unit()).toInstant();
    }

    private static Timespan moment(Instant instant) {
        Instant tick = instant.truncatedTo(ChronoUnit.MICROS);
        return new Timespan(tick, tick.plusNanos(TICK_NANOS));
    }

    private static Timespan calendar(Value.Calendar calendar, Viewpoint viewpoint) {
        LocalDate today = viewpoint.now().atZone(viewpoint.zone()).toLocalDate();
        LocalDate begin = startOf(calendar.unit(), today).plus(calendar.offset(), calendar.unit());
        return days(begin, begin.plus(1, calendar.unit()), viewpoint.zone());
    }

    private static LocalDate startOf(TemporalUnit unit, LocalDate today) {
        if (unit == ChronoUnit.WEEKS) {
            return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
        if (unit == ChronoUnit.MONTHS) {
            return today.withDayOfMonth(1);
        }
        if (unit == IsoFields.QUARTER_YEARS) {
            return today.with(IsoFields.DAY_OF_QUARTER, 1);
        }
        return unit == ChronoUnit.YEARS ? today.withDayOfYear(1) : today;
    }

    private static Timespan days(LocalDate from, LocalDate until, ZoneId zone) {
        return new Timespan(
                from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
    }
}
