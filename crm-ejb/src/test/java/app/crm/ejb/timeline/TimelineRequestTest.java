package app.crm.ejb.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.ejb.core.InvalidException;
import app.crm.persistence.timeline.EntryType;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineRequestTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void aDayIsTheCallers() {
        assertThat(request(null, "2026-03-29", null).end(PARIS)).isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
        assertThat(request(null, null, "2026-03-29").end(PARIS)).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
    }

    @Test
    void aMomentIsExactToTheMicrosecond() {
        assertThat(request(null, "2026-03-01T09:30:00.123456789Z", null).end(PARIS))
                .isEqualTo(Instant.parse("2026-03-01T09:30:00.123456Z"));
        assertThat(request(null, null, "2026-03-01T09:30:00Z").end(PARIS))
                .isEqualTo(Instant.parse("2026-03-01T09:30:00.000001Z"));
        assertThat(request(null, null, null).end(PARIS)).isNull();
    }

    @Test
    void typesAreSomeOrAll() {
        assertThat(request(null, null, null).wanted()).containsExactlyInAnyOrder(EntryType.values());
        assertThat(request("task, email", null, null).wanted())
                .containsExactlyInAnyOrder(EntryType.TASK, EntryType.EMAIL);
        assertThatThrownBy(() -> request("task,", null, null).wanted()).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> request("calls", null, null).wanted()).isInstanceOf(InvalidException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "2026-02-30", "+99999999-01-01T00:00:00Z", "20260301", "'"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> request(null, text, null).end(PARIS)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> request(null, null, text).end(PARIS)).isInstanceOf(InvalidException.class);
    }

    @Test
    void beforeAndAtExcludeEachOther() {
        assertThatThrownBy(() -> request(null, "2026-03-01", "2026-03-01").end(PARIS))
                .isInstanceOf(InvalidException.class);
    }

    private static TimelineRequest request(String types, String before, String at) {
        return new TimelineRequest(types, before, at, 50, null);
    }
}
