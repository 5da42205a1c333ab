package app.crm.ejb.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.tasks.CalendarEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTextTest {

    private static final Instant CREATED = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void writesATaskDueAtAMoment() {
        CalendarEntry entry = entry("Call", "2026-03-10T14:00:00Z", false, Instant.parse("2026-03-10T13:45:00Z"));

        assertThat(text(entry).lines())
                .contains(
                        "UID:task-7@crm.example",
                        "DTSTART:20260310T140000Z",
                        "SUMMARY:Call",
                        "PRIORITY:3",
                        "URL:https://crm.example/tasks/7",
                        "TRIGGER;VALUE=DATE-TIME:20260310T134500Z")
                .noneMatch(line -> line.startsWith("DTEND"));
    }

    @Test
    void writesAnAllDayTaskAsItsDayWhereTheUserIs() {
        CalendarEntry entry = entry("Report", "2026-03-10T22:59:59Z", true, null);

        assertThat(text(entry).lines())
                .contains("DTSTART;VALUE=DATE:20260310", "DTEND;VALUE=DATE:20260311")
                .doesNotContain("BEGIN:VALARM");
    }

    @Test
    void escapesWhatWouldEndAValue() {
        String text = text(entry("a,b;c\\d\r\nEND:VEVENT\u0007", "2026-03-10T14:00:00Z", false, null));

        assertThat(text.lines()).contains("SUMMARY:a\\,b\\;c\\\\d\\nEND:VEVENT");
        assertThat(text.lines().filter("END:VEVENT"::equals)).hasSize(1);
    }

    @Test
    void foldsLongLinesWithoutTearingCharacters() {
        String title = "Réunion 😀 ".repeat(40);
        String text = text(entry(title, "2026-03-10T14:00:00Z", false, null));

        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + title);
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
    }

    private static String text(CalendarEntry entry) {
        return new CalendarText(ZoneId.of("Europe/Paris"), "https://crm.example").of("Tasks", List.of(entry));
    }

    private static CalendarEntry entry(String title, String dueAt, boolean allDay, Instant remindAt) {
        return new CalendarEntry(
                7, 2, CREATED, CREATED, title, null, "todo", "high", Instant.parse(dueAt), allDay, remindAt);
    }
}
