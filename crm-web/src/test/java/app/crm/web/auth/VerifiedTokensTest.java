package app.crm.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-18T10:00:00Z");
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final VerifiedTokens tokens = at(NOW);

    @Test
    void knowsWhatWasVerified() {
        JsonWebToken token = token();
        tokens.add("a", token);
        assertThat(tokens.find("a")).containsSame(token);
        assertThat(tokens.find("b")).isEmpty();
    }

    @Test
    void forgetsWhatHasExpired() {
        for (long seconds : new long[] {0, LIFE.toSeconds() - 1, LIFE.toSeconds(), LIFE.toSeconds() + 1}) {
            VerifiedTokens later = at(NOW.plusSeconds(seconds));
            later.add("a", token());
            assertThat(later.find("a").isPresent()).isEqualTo(seconds < LIFE.toSeconds());
        }
    }

    @Test
    void theLongestUnusedMakeRoom() {
        for (int number = 0; number <= VerifiedTokens.MOST; number++) {
            tokens.add("token " + number, token());
            assertThat(tokens.find("token 0")).isPresent();
        }
        assertThat(tokens.find("token 1")).isEmpty();
        assertThat(tokens.find("token 2")).isPresent();
    }

    private static VerifiedTokens at(Instant moment) {
        return new VerifiedTokens(Clock.fixed(moment, ZoneOffset.UTC));
    }

    /** Knows when it expires and nothing else. */
    private static JsonWebToken token() {
        return (JsonWebToken) Proxy.newProxyInstance(
                JsonWebToken.class.getClassLoader(),
                new Class<?>[] {JsonWebToken.class},
                (proxy, method, arguments) -> method.getName().equals("getExpirationTime")
                        ? (Object) NOW.plus(LIFE).getEpochSecond()
                        : System.identityHashCode(proxy));
    }
}
