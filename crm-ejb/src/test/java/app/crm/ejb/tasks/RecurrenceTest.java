package app.crm.ejb.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.persistence.values.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY                              | 2026-03-27T09:00 | 2026-03-28T09:00
            FREQ=DAILY;INTERVAL=3                   | 2026-03-27T09:00 | 2026-03-30T09:00
            FREQ=WEEKLY                             | 2026-03-27T09:00 | 2026-04-03T09:00
            FREQ=WEEKLY;BYDAY=MO,FR                 | 2026-03-27T09:00 | 2026-03-30T09:00
            FREQ=WEEKLY;BYDAY=MO,FR                 | 2026-03-30T09:00 | 2026-04-03T09:00
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE      | 2026-03-25T09:00 | 2026-04-06T09:00
            FREQ=MONTHLY                            | 2026-01-15T09:00 | 2026-02-15T09:00
            FREQ=MONTHLY                            | 2026-01-31T09:00 | 2026-03-31T09:00
            FREQ=MONTHLY;BYMONTHDAY=-1              | 2026-01-31T09:00 | 2026-02-28T09:00
            FREQ=MONTHLY;BYMONTHDAY=1,15            | 2026-01-15T09:00 | 2026-02-01T09:00
            FREQ=MONTHLY;INTERVAL=3                 | 2026-01-15T09:00 | 2026-04-15T09:00
            FREQ=YEARLY                             | 2024-02-29T09:00 | 2028-02-29T09:00
            FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30     | 2026-01-15T09:00 | 2026-06-30T09:00
            rrule:freq=weekly; interval=2           | 2026-03-27T09:00 | 2026-04-10T09:00
            """)
    void comesBackWhenTheRuleSays(String rule, LocalDateTime due, LocalDateTime expected) {
        assertThat(next(rule, due, due)).isEqualTo(expected);
    }

    @Test
    void staysAtNineOClockWhenTheClocksChange() {
        LocalDateTime saturday = LocalDateTime.parse("2026-03-28T09:00");

        assertThat(RecurrenceRule.parse("FREQ=DAILY")
                        .next(moment(saturday), moment(saturday), 1, PARIS)
                        .orElseThrow())
                .isEqualTo(Instant.parse("2026-03-29T07:00:00Z"));
    }

    @Test
    void leavesOutWhatWasMissed() {
        assertThat(next("FREQ=WEEKLY", at("2026-03-02T09:00"), at("2026-03-18T12:00")))
                .isEqualTo(at("2026-03-23T09:00"));
        assertThat(next("FREQ=DAILY", at("1950-01-01T09:00"), at("2026-03-18T12:00")))
                .isEqualTo(at("2026-03-19T09:00"));
    }

    @Test
    void countsFromTheCompletion() {
        assertThat(next("FREQ=DAILY;INTERVAL=10;FROM=COMPLETION", at("2026-03-02T09:00"), at("2026-03-18T15:30")))
                .isEqualTo(at("2026-03-28T09:00"));
        assertThat(next("FREQ=MONTHLY;FROM=COMPLETION", at("2026-01-02T09:00"), at("2026-01-31T15:30")))
                .isEqualTo(at("2026-02-28T09:00"));
    }

    @Test
    void endsAfterItsCountAndItsLastDay() {
        LocalDateTime due = at("2026-03-27T09:00");

        assertThat(RecurrenceRule.parse("FREQ=DAILY;COUNT=2").next(moment(due), moment(due), 1, PARIS))
                .isPresent();
        assertThat(RecurrenceRule.parse("FREQ=DAILY;COUNT=2").next(moment(due), moment(due), 2, PARIS))
                .isEmpty();
        assertThat(RecurrenceRule.parse("FREQ=DAILY;UNTIL=20260328").next(moment(due), moment(due), 1, PARIS))
                .isPresent();
        assertThat(RecurrenceRule.parse("FREQ=DAILY;UNTIL=20260327T200000Z").next(moment(due), moment(due), 1, PARIS))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31  | false
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30  | false
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29  | true
            FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31 | false
            FREQ=MONTHLY;BYMONTHDAY=31           | true
            FREQ=YEARLY                          | true
            """)
    void knowsDaysThatNoCalendarHas(String rule, boolean possible) {
        assertThat(RecurrenceRule.parse(rule).isPossible(LocalDate.of(2026, 2, 10)))
                .isEqualTo(possible);
    }

    @Test
    void isKeptInOneForm() {
        assertThat(RecurrenceRule.normalise(" rrule:freq=weekly; byday=mo,fr ")).isEqualTo("FREQ=WEEKLY;BYDAY=MO,FR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weekly",
                "INTERVAL=2",
                "FREQ=HOURLY",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=-1",
                "FREQ=DAILY;INTERVAL=99999999999",
                "FREQ=DAILY;BYDAY=MO",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;BYDAY=",
                "FREQ=WEEKLY;BYDAY=MO,",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYMONTHDAY=0",
                "FREQ=MONTHLY;BYMONTH=2",
                "FREQ=YEARLY;BYMONTH=13",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=2;UNTIL=20270101",
                "FREQ=DAILY;UNTIL=2027-01-01",
                "FREQ=DAILY;UNTIL=20270230",
                "FREQ=DAILY;FREQ=WEEKLY",
                "FREQ=DAILY;BYSETPOS=1",
                "FREQ=WEEKLY;BYDAY=MO;FROM=COMPLETION",
                "FREQ=DAILY;FROM=DUE",
                ";;",
                "="
            })
    void refusesWhatIsNoRule(String text) {
        assertThatThrownBy(() -> RecurrenceRule.parse(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused -> assertThat(refused.code()).isEqualTo("invalid_recurrence"));
    }

    private static LocalDateTime next(String rule, LocalDateTime due, LocalDateTime completed) {
        return RecurrenceRule.parse(rule)
                .next(moment(due), moment(completed), 1, PARIS)
                .orElseThrow()
                .atZone(PARIS)
                .toLocalDateTime();
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }

    private static Instant moment(LocalDateTime local) {
        return local.atZone(PARIS).toInstant();
    }
}
