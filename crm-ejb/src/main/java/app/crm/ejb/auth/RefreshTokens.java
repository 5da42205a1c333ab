package app.crm.ejb.auth;

import app.crm.persistence.auth.RefreshToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/** Makes refresh tokens and judges those that are shown. Only their SHA-256 is stored. */
final class RefreshTokens {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

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

    static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("This Java has no SHA-256", failure);
        }
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
