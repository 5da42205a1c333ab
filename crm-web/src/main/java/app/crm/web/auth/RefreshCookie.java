package app.crm.web.auth;

import app.crm.ejb.auth.Tokens;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.Instant;

/** The cookie that carries the refresh token: out of reach of scripts and of other sites, sent to {@code /auth} alone. */
final class RefreshCookie {

    static final String NAME = "crm_refresh";

    private static final String PATH = "/api/v1/auth";

    private RefreshCookie() {}

    static NewCookie of(Tokens tokens, boolean secure, Instant now) {
        int life = (int) Duration.between(now, tokens.refreshExpiresAt()).toSeconds();
        return cookie(tokens.refreshToken(), life, secure);
    }

    static NewCookie cleared(boolean secure) {
        return cookie("", 0, secure);
    }

    private static NewCookie cookie(String value, int maxAge, boolean secure) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path(PATH)
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
