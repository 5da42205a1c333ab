package app.crm.ejb.auth;

import java.time.Instant;

/** What a login or a refresh hands out. The refresh token goes into a cookie, never into a body. */
public record Tokens(
        String accessToken, long expiresInSeconds, String refreshToken, Instant refreshExpiresAt, Account user) {}
