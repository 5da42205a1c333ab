package app.crm.ejb.tasks;

import app.crm.ejb.tasks.Recurrence.Frequency;
import app.crm.persistence.values.InvalidValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the text of a recurrence: parts such as {@code FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=10}, as in RFC 5545,
 * and {@code FROM=COMPLETION}, which is the product's own.
 */
final class RecurrenceRule {

    private static final List<String> PARTS =
            List.of("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "COUNT", "UNTIL", "FROM");
    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final int MOST = 1_000;
    private static final int LONGEST_MONTH = 31;
    private static final int MONTHS = 12;

    private final Map<String, String> parts;

    private RecurrenceRule(Map<String, String> parts) {
        this.parts = parts;
    }

    /** The rule in its usual form: upper case, without blanks and without the prefix {@code RRULE:}. */
    static String normalise(String text) {
        Recurrence unused = parse(text);
        return split(text).entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }

    /** @throws InvalidValue {@code invalid_recurrence} where it can't be understood */
    static Recurrence parse(String text) {
        return new RecurrenceRule(split(text)).read();
    }

    private static Map<String, String> split(String text) {
        String plain =
                text.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", "").replaceFirst("^RRULE:", "");
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : plain.split(";")) {
            String[] sides = part.split("=", 2);
            if (sides.length < 2 || sides[1].isEmpty() || !PARTS.contains(sides[0])) {
                throw invalid("\"" + part + "\" is no part of a rule. Use " + String.join(", ", PARTS)
                        + ", for instance FREQ=WEEKLY;BYDAY=MO.");
            }
            if (parts.put(sides[0], sides[1]) != null) {
                throw invalid(sides[0] + " stands there twice.");
            }
        }
        return parts;
    }

    private Recurrence read() {
        Frequency frequency = frequency();
        boolean fromCompletion = parts.containsKey("FROM");
        checkTogether(frequency, fromCompletion);
        return new Recurrence(
                frequency,
                orElse("INTERVAL", 1, text -> number("INTERVAL", text, MOST)),
                set("BYDAY", RecurrenceRule::weekday),
                set("BYMONTHDAY", RecurrenceRule::monthDay),
                orElse("BYMONTH", null, text -> Month.of(number("BYMONTH", text, MONTHS))),
                orElse("COUNT", null, text -> number("COUNT", text, MOST)),
                orElse("UNTIL", null, RecurrenceRule::until),
                fromCompletion);
    }

    private <T> T orElse(String part, T usual, Function<String, T> read) {
        return parts.containsKey(part) ? read.apply(parts.get(part)) : usual;
    }

    private void checkTogether(Frequency frequency, boolean fromCompletion) {
        if (fromCompletion && !parts.get("FROM").equals("COMPLETION")) {
            throw invalid("FROM is COMPLETION, or left out to count from the due date.");
        }
        boolean monthly = frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY;
        only("BYDAY", frequency == Frequency.WEEKLY && !fromCompletion, "a weekly rule that counts from the due date");
        only("BYMONTHDAY", monthly && !fromCompletion, "a monthly or yearly rule that counts from the due date");
        only(
                "BYMONTH",
                frequency == Frequency.YEARLY && !fromCompletion,
                "a yearly rule that counts from the due date");
        if (parts.containsKey("COUNT") && parts.containsKey("UNTIL")) {
            throw invalid("Give COUNT or UNTIL, not both.");
        }
    }

    private Frequency frequency() {
        String wanted = parts.get("FREQ");
        return Arrays.stream(Frequency.values())
                .filter(frequency -> frequency.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> invalid("FREQ is DAILY, WEEKLY, MONTHLY or YEARLY."));
    }

    private void only(String part, boolean allowed, String where) {
        if (parts.containsKey(part) && !allowed) {
            throw invalid(part + " belongs to " + where + ".");
        }
    }

    private <T extends Comparable<T>> SortedSet<T> set(String part, Function<String, T> read) {
        return parts.containsKey(part)
                ? Arrays.stream(parts.get(part).split(",", -1)).map(read).collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>();
    }

    private static DayOfWeek weekday(String text) {
        int index = WEEKDAYS.indexOf(text);
        if (index < 0) {
            throw invalid("BYDAY is a list of " + String.join(", ", WEEKDAYS) + ".");
        }
        return DayOfWeek.of(index + 1);
    }

    private static Integer monthDay(String text) {
        boolean fromTheEnd = text.startsWith("-");
        int day = number("BYMONTHDAY", fromTheEnd ? text.substring(1) : text, LONGEST_MONTH);
        return fromTheEnd ? -day : day;
    }

    private static int number(String part, String text, int most) {
        int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw invalid(part + " is a number from 1 to " + most + ".");
        }
        return number;
    }

    /** A day, to its end in UTC, or a moment in UTC. */
    private static Instant until(String text) {
        try {
            return text.length() == 8
                    ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusSeconds(1)
                    : LocalDateTime.parse(text, MOMENT).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException unreadable) {
            throw invalid("UNTIL is a day or a moment in UTC: 20261231 or 20261231T230000Z.");
        }
    }

    private static InvalidValue invalid(String message) {
        return new InvalidValue("invalid_recurrence", message);
    }
}
