package app.crm.ejb.auth;

import app.crm.persistence.auth.RefreshToken;
import java.time.Instant;

/** Judges refresh tokens that are shown. */
final class RefreshTokens {

    private RefreshTokens() {}

    /** What to do with a token that was shown. */
    enum Verdict {
        ROTATE,
        /** Over: expired, logged out, user inactive. */
        OVER,
        /** Exchanged before this request was made: somebody copied it. */
        REUSED,
        /** Exchanged while this request was waiting: two windows of one browser asked at once. */
        RACED
    }

    /**
     * @param arrivedAt when the request came in, before it waited for the session's lock
     */
    static Verdict judge(RefreshToken token, Instant arrivedAt, Instant now) {
        if (token.sessionEndedAt() != null || !now.isBefore(token.sessionExpiresAt()) || !token.userActive()) {
            return Verdict.OVER;
        }
        if (token.usedAt() == null) {
            return Verdict.ROTATE;
        }
        return arrivedAt.isBefore(token.usedAt()) ? Verdict.RACED : Verdict.REUSED;
    }
}
