package app.crm.ejb.tasks;

import app.crm.persistence.tasks.CalendarEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes tasks as an iCalendar (RFC 5545). They are events, because most calendars leave the to-dos of a subscribed
 * address out: a task due at a moment is an event without duration, an all-day task one of its day.
 */
final class CalendarText {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Map<String, Integer> PRIORITIES = Map.of("critical", 1, "high", 3, "normal", 5, "low", 9);
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();
    private final ZoneId zone;
    private final String address;

    /**
     * @param zone where all-day tasks have their days
     * @param address of the product, for links to the tasks
     */
    CalendarText(ZoneId zone, String address) {
        this.zone = zone;
        this.address = address;
    }

    String of(String name, List<CalendarEntry> entries) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//CRM//Tasks//EN");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        line("NAME", escaped(name));
        line("X-WR-CALNAME", escaped(name));
        line("REFRESH-INTERVAL;VALUE=DURATION", "PT15M");
        entries.forEach(this::event);
        line("END", "VCALENDAR");
        return text.toString();
    }

    private void event(CalendarEntry entry) {
        line("BEGIN", "VEVENT");
        line(
                "UID",
                "task-" + entry.id() + "@"
                        + address.replaceFirst("^https?://", "").replaceFirst("[:/].*$", ""));
        line("DTSTAMP", MOMENT.format(entry.updatedAt()));
        line("CREATED", MOMENT.format(entry.createdAt()));
        line("LAST-MODIFIED", MOMENT.format(entry.updatedAt()));
        line("SEQUENCE", Integer.toString(entry.version()));
        when(entry);
        line("SUMMARY", escaped(entry.title()));
        if (entry.description() != null) {
            line("DESCRIPTION", escaped(entry.description()));
        }
        line("PRIORITY", PRIORITIES.get(entry.priority()).toString());
        line("URL", address + "/tasks/" + entry.id());
        line("TRANSP", "TRANSPARENT");
        if (entry.remindAt() != null) {
            alarm(entry.title(), entry.remindAt());
        }
        line("END", "VEVENT");
    }

    private void when(CalendarEntry entry) {
        if (entry.dueAllDay()) {
            LocalDate day = entry.dueAt().atZone(zone).toLocalDate();
            line("DTSTART;VALUE=DATE", DAY.format(day));
            line("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)));
        } else {
            line("DTSTART", MOMENT.format(entry.dueAt()));
        }
    }

    private void alarm(String title, Instant at) {
        line("BEGIN", "VALARM");
        line("ACTION", "DISPLAY");
        line("DESCRIPTION", escaped(title));
        line("TRIGGER;VALUE=DATE-TIME", MOMENT.format(at));
        line("END", "VALARM");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
    }

    /** Lines have at most 75 bytes; what is longer goes on behind a blank, and no character is torn apart. */
    private void line(String name, String value) {
        int bytes = 0;
        String whole = name + ":" + value;
        for (int index = 0; index < whole.length(); ) {
            int point = whole.codePointAt(index);
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(character);
            bytes += size;
            index += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
