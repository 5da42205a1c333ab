package app.crm.persistence.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarMomentTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-01-31T14:30:00Z; 2026-01-31T14:30:00Z",
                "2026-01-31T14:30:00.123+02:00; 2026-01-31T12:30:00Z",
                "2026-01-31T14:30; 2026-01-31T13:30:00Z",
                "31/01/2026 14:30; 2026-01-31T13:30:00Z",
                "31/01/2026 à 14h30; 2026-01-31T13:30:00Z",
                "31.07.2026 9h; 2026-07-31T07:00:00Z",
                "2026-01-31 2:30 PM; 2026-01-31T13:30:00Z",
                "31/12/2024; 2024-12-30T23:00:00Z",
            })
    void readsDaysAndTimes(String typed, String instant) {
        assertThat(CalendarMoment.parse(typed).at(PARIS)).hasToString(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "31/02/2026 14:30", "2026-01-31 25:00", "14:30"})
    void refusesTheRest(String typed) {
        assertThatThrownBy(() -> CalendarMoment.parse(typed)).isInstanceOf(InvalidValue.class);
    }
}
