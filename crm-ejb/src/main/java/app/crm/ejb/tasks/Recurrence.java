package app.crm.ejb.tasks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * When a recurring task comes back: a subset of the rules of RFC 5545, and one that counts from the day on which the
 * former occurrence was completed. Days are those of the time zone that is asked with, so that nine o'clock stays nine
 * o'clock when the clocks change. As in the RFC, a month without the wanted day is left out.
 *
 * @param interval every so many days, weeks, months or years
 * @param weekdays of a weekly rule; empty for the one on which the task is due
 * @param monthDays of a monthly or yearly rule, -1 for the last; empty for the one on which the task is due
 * @param month of a yearly rule, or null for the one in which the task is due
 * @param count occurrences in all, or null
 * @param until the last moment at which one may be due, or null
 * @param fromCompletion whether the interval counts from the completion, not from the due date
 */
record Recurrence(
        Frequency frequency,
        int interval,
        SortedSet<DayOfWeek> weekdays,
        SortedSet<Integer> monthDays,
        Month month,
        Integer count,
        Instant until,
        boolean fromCompletion) {

    /** A rule that has no day until then has none at all. */
    private static final int LAST_YEAR = 2300;

    enum Frequency {
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    /**
     * When the next occurrence is due; empty where the series is over.
     *
     * @param due when the former one was due; null only where the rule counts from the completion
     * @param completed when it was completed
     * @param occurrence its number, from 1
     */
    Optional<Instant> next(Instant due, Instant completed, int occurrence, ZoneId zone) {
        if (count != null && occurrence >= count) {
            return Optional.empty();
        }
        return (fromCompletion ? afterCompletion(due, completed, zone) : afterDue(due, completed, zone))
                .filter(next -> until == null || !next.isAfter(until));
    }

    /** That many days, weeks, months or years after the day of the completion, at the same time of day. */
    private Optional<Instant> afterCompletion(Instant due, Instant completed, ZoneId zone) {
        ZonedDateTime done = completed.atZone(zone);
        LocalDate day = switch (frequency) {
            case DAILY -> done.toLocalDate().plusDays(interval);
            case WEEKLY -> done.toLocalDate().plusWeeks(interval);
            case MONTHLY -> done.toLocalDate().plusMonths(interval);
            case YEARLY -> done.toLocalDate().plusYears(interval);
        };
        return Optional.of(at(day, due == null ? done : due.atZone(zone)));
    }

    /** The first day of the rule after the due date that has not gone by unnoticed: missed occurrences are left out. */
    private Optional<Instant> afterDue(Instant due, Instant completed, ZoneId zone) {
        ZonedDateTime start = due.atZone(zone);
        LocalDate day = start.toLocalDate();
        while (day.getYear() <= LAST_YEAR) {
            Optional<LocalDate> next = dayAfter(day, start.toLocalDate());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            day = next.get();
            Instant moment = at(day, start);
            if (moment.isAfter(completed) || until != null && moment.isAfter(until)) {
                return Optional.of(moment);
            }
        }
        return Optional.empty();
    }

    /** Whether the rule ever has a day: there is no 31st of February. */
    boolean isPossible(LocalDate start) {
        return fromCompletion || dayAfter(start, start).isPresent();
    }

    private static Instant at(LocalDate day, ZonedDateTime time) {
        return day.atTime(time.toLocalTime()).atZone(time.getZone()).toInstant();
    }

    private Optional<LocalDate> dayAfter(LocalDate day, LocalDate start) {
        return switch (frequency) {
            case DAILY -> Optional.of(day.plusDays(interval));
            case WEEKLY -> Optional.of(weekdays.isEmpty() ? day.plusWeeks(interval) : weekdayAfter(day));
            case MONTHLY -> monthDayAfter(day, start);
            case YEARLY -> yearDayAfter(day, start);
        };
    }

    /** The next of the weekdays in this week, else the first one of the week that is next in turn. */
    private LocalDate weekdayAfter(LocalDate day) {
        return weekdays.stream()
                .filter(weekday -> weekday.compareTo(day.getDayOfWeek()) > 0)
                .findFirst()
                .map(weekday -> day.with(TemporalAdjusters.next(weekday)))
                .orElseGet(() -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(interval)
                        .with(TemporalAdjusters.nextOrSame(weekdays.first())));
    }

    private Optional<LocalDate> monthDayAfter(LocalDate day, LocalDate start) {
        YearMonth month = YearMonth.from(day);
        while (month.getYear() <= LAST_YEAR) {
            Optional<LocalDate> found = dayIn(month, day, start);
            if (found.isPresent()) {
                return found;
            }
            month = month.plusMonths(interval);
        }
        return Optional.empty();
    }

    private Optional<LocalDate> yearDayAfter(LocalDate day, LocalDate start) {
        Month wanted = month == null ? start.getMonth() : month;
        for (int year = day.getYear(); year <= LAST_YEAR; year += interval) {
            Optional<LocalDate> found = dayIn(YearMonth.of(year, wanted), day, start);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> dayIn(YearMonth inMonth, LocalDate after, LocalDate start) {
        return (monthDays.isEmpty() ? Stream.of(start.getDayOfMonth()) : monthDays.stream())
                .map(day -> day > 0 ? day : inMonth.lengthOfMonth() + 1 + day)
                .filter(inMonth::isValidDay)
                .map(inMonth::atDay)
                .filter(day -> day.isAfter(after))
                .sorted()
                .findFirst();
    }
}
