package app.crm.persistence.auth;

import java.time.Instant;

/**
 * A refresh token with the session it belongs to.
 *
 * @param usedAt when it was exchanged for its successor; null while it is the current one
 * @param sessionEndedAt null while the session runs
 */
public record RefreshToken(
        long sessionId,
        long userId,
        boolean userActive,
        Instant usedAt,
        Instant sessionEndedAt,
        Instant sessionExpiresAt) {}
