package app.crm.ejb.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisConfigTest {

    private final RedisConfig config = new RedisConfig();

    @ParameterizedTest
    @ValueSource(
            strings = {"redis://127.0.0.1:6379", "rediss://user:secret@cache.internal:6380/2", "redis://:secret@h"})
    void takesAddresses(String url) {
        config.url = url;
        assertThat(config.url()).hasToString(url);
    }

    @Test
    void refusesWhatIsNoAddressWithoutShowingThePassword() {
        config.url = "http://user:secret@cache";
        assertThatThrownBy(config::url)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("REDIS_URL")
                .hasMessageNotContaining("secret");
    }
}
