package app.crm.ejb.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedisLogTest {

    @Test
    void theLaterOfTwoIdsIsTheGreaterByNumberAndNotByLetter() {
        assertThat(RedisLog.later("999-5", "1000-0")).isEqualTo("1000-0");
        assertThat(RedisLog.later("1000-10", "1000-9")).isEqualTo("1000-10");
    }

    @Test
    void anyIdIsLaterThanNone() {
        assertThat(RedisLog.later(null, "1-0")).isEqualTo("1-0");
        assertThat(RedisLog.later("1-0", null)).isEqualTo("1-0");
        assertThat(RedisLog.later(null, null)).isNull();
    }
}
