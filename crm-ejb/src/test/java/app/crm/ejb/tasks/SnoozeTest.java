package app.crm.ejb.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.ejb.core.ConflictException;
import app.crm.ejb.core.InvalidException;
import app.crm.persistence.tasks.TaskFields;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnoozeTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-03-18T12:00:00Z");

    @Test
    void countsFromTheDueDateThatIsStillToCome() {
        TaskFields task = task("2026-03-20T08:00:00Z", "2026-03-20T07:00:00Z");

        TaskFields later = new Snooze(null, 7).applyTo(task, PARIS, NOW);

        assertThat(later.dueAt()).isEqualTo(Instant.parse("2026-03-27T08:00:00Z"));
        assertThat(later.remindAt()).isEqualTo(Instant.parse("2026-03-27T07:00:00Z"));
    }

    @Test
    void countsFromTodayWhereItIsOverdueAndKeepsTheTimeOfDay() {
        TaskFields later = new Snooze(null, 1).applyTo(task("2026-01-05T08:00:00Z", null), PARIS, NOW);

        assertThat(later.dueAt()).isEqualTo(Instant.parse("2026-03-19T08:00:00Z"));
    }

    @Test
    void takesADayOrAMoment() {
        TaskFields task = task("2026-03-17T08:00:00Z", null);

        assertThat(new Snooze("2026-04-01", null).applyTo(task, PARIS, NOW).dueAt())
                .isEqualTo(Instant.parse("2026-04-01T07:00:00Z"));
        assertThat(new Snooze("2026-04-01T10:15:00Z", null)
                        .applyTo(task, PARIS, NOW)
                        .dueAt())
                .isEqualTo(Instant.parse("2026-04-01T10:15:00Z"));
    }

    @Test
    void givesATaskWithoutDueDateAWholeDay() {
        TaskFields later = new Snooze(null, 1).applyTo(task(null, null), PARIS, NOW);

        assertThat(later.dueAllDay()).isTrue();
        assertThat(later.dueAt()).isEqualTo(Instant.parse("2026-03-19T22:59:59Z"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,-,required",
                "2026-04-01,1,required",
                "-,0,out_of_range",
                "-,366,out_of_range",
                "2026-03-01,-,in_past",
                "2026-03-18T11:59:59Z,-,in_past",
                "tomorrow,-,invalid_moment",
                "2026-02-30,-,invalid_moment"
            })
    void refusesWhatCannotBe(String until, Integer days, String code) {
        assertThatThrownBy(() -> new Snooze(until, days).applyTo(task("2026-03-20T08:00:00Z", null), PARIS, NOW))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        refused -> assertThat(refused.errors().get(0).code()).isEqualTo(code));
    }

    @Test
    void refusesATaskThatIsDone() {
        TaskFields done = task("2026-03-20T08:00:00Z", null).withStatus("done");

        assertThatThrownBy(() -> new Snooze(null, 1).applyTo(done, PARIS, NOW)).isInstanceOf(ConflictException.class);
    }

    private static TaskFields task(String dueAt, String remindAt) {
        return new TaskFields(
                "Task",
                null,
                null,
                null,
                null,
                dueAt == null ? null : Instant.parse(dueAt),
                null,
                remindAt == null ? null : Instant.parse(remindAt),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
