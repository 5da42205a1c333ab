package app.crm.ejb.auth;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.ejb.auth.RefreshTokens.Verdict;
import app.crm.ejb.security.SecretToken;
import app.crm.persistence.auth.RefreshToken;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefreshTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void exchangesTheCurrentToken() {
        assertThat(judge(token(null, null, NOW.plusSeconds(1), true), NOW)).isEqualTo(Verdict.ROTATE);
    }

    @Test
    void takesAnExchangedTokenForStolen() {
        RefreshToken used = token(NOW.minusMillis(1), null, NOW.plusSeconds(1), true);
        assertThat(judge(used, NOW)).isEqualTo(Verdict.REUSED);
        assertThat(judge(used, NOW.minusMillis(1))).isEqualTo(Verdict.REUSED);
    }

    @Test
    void knowsARaceFromATheft() {
        RefreshToken used = token(NOW.minusMillis(10), null, NOW.plusSeconds(1), true);
        assertThat(judge(used, NOW.minusMillis(20))).isEqualTo(Verdict.RACED);
    }

    @Test
    void endsWithTheSessionItsTimeAndItsUser() {
        assertThat(judge(token(null, NOW.minusSeconds(1), NOW.plusSeconds(1), true), NOW))
                .isEqualTo(Verdict.OVER);
        assertThat(judge(token(null, null, NOW, true), NOW)).isEqualTo(Verdict.OVER);
        assertThat(judge(token(null, null, NOW.plusSeconds(1), false), NOW)).isEqualTo(Verdict.OVER);
        Instant used = NOW.minus(Duration.ofDays(1));
        assertThat(judge(token(used, NOW.minusSeconds(1), NOW.plusSeconds(1), true), NOW))
                .isEqualTo(Verdict.OVER);
    }

    @Test
    void makesTokensThatDiffer() {
        assertThat(SecretToken.make()).hasSize(43).isNotEqualTo(SecretToken.make());
    }

    private static Verdict judge(RefreshToken token, Instant arrivedAt) {
        return RefreshTokens.judge(token, arrivedAt, NOW);
    }

    private static RefreshToken token(Instant usedAt, Instant endedAt, Instant expiresAt, boolean active) {
        return new RefreshToken(1, 2, active, usedAt, endedAt, expiresAt);
    }
}
