package app.crm.ejb.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LocalWindowTest {

    private static final Limit FIVE = Limit.perMinute("login", 5);

    private final SetClock clock = new SetClock();
    private final LocalWindow window = new LocalWindow(clock);

    @Test
    void letsTheLimitThroughAndTellsWhatIsLeft() {
        assertThat(window.take("a", FIVE)).isEqualTo(new Quota(true, 4, 60_000));
        clock.millis += 1_000;
        assertThat(window.take("a", FIVE)).isEqualTo(new Quota(true, 3, 59_000));
    }

    @Test
    void refusesTheSixthUntilTheFirstIsAMinuteOld() {
        for (int request = 0; request < 5; request++) {
            assertThat(window.take("a", FIVE).allowed()).isTrue();
            clock.millis += 1_000;
        }
        Quota refused = window.take("a", FIVE);
        assertThat(refused).isEqualTo(new Quota(false, 0, 55_000));
        clock.millis += refused.resetMillis();
        assertThat(window.take("a", FIVE).allowed()).isTrue();
        assertThat(window.take("a", FIVE).allowed()).isFalse();
    }

    @Test
    void countsKeysApart() {
        for (int request = 0; request < 6; request++) {
            window.take("a", FIVE);
        }
        assertThat(window.take("b", FIVE).allowed()).isTrue();
    }

    @Test
    void neverPassesMoreThanTheLimitInAnyMinute() {
        Random random = new Random(7);
        List<Long> passed = new ArrayList<>();
        for (int request = 0; request < 5_000; request++) {
            clock.millis += random.nextInt(12_000);
            if (window.take("a", FIVE).allowed()) {
                passed.add(clock.millis);
            }
        }
        assertThat(passed).hasSizeGreaterThan(1_000);
        for (int index = FIVE.requests(); index < passed.size(); index++) {
            assertThat(passed.get(index) - passed.get(index - FIVE.requests())).isGreaterThanOrEqualTo(60_000);
        }
    }

    @Test
    void roundsSecondsUp() {
        assertThat(new Quota(false, 0, 1).resetSeconds()).isEqualTo(1);
        assertThat(new Quota(false, 0, 59_001).resetSeconds()).isEqualTo(60);
    }

    /** A clock that stands still until told otherwise. */
    private static final class SetClock extends Clock {

        private long millis = 1_000_000_000_000L;

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
