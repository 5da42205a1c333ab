package app.crm.web.auth;

import app.crm.ejb.auth.TokenIssuer;
import app.crm.ejb.core.UnauthenticatedException;
import app.crm.ejb.security.Ticket;
import jakarta.json.JsonNumber;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the claims that {@link TokenIssuer} puts into access tokens. */
public final class AccessToken {

    private AccessToken() {}

    /** The session that the token was issued in; null without a token. */
    static Long session(Principal principal) {
        return principal instanceof JsonWebToken token
                ? number(token, TokenIssuer.SESSION_CLAIM).orElse(null)
                : null;
    }

    /** What the caller's token says, for work that goes on after this request. */
    public static Ticket ticket(Principal principal) {
        if (!(principal instanceof JsonWebToken token)) {
            throw new UnauthenticatedException("Log in first: this needs an access token.");
        }
        return new Ticket(
                user(token).orElseThrow(),
                number(token, TokenIssuer.SESSION_CLAIM).orElseThrow(),
                number(token, TokenIssuer.EPOCH_CLAIM).orElseThrow().intValue(),
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    /** The user that the token was issued to; empty where it names nobody. */
    static Optional<Long> user(JsonWebToken token) {
        return Optional.ofNullable(token.getSubject())
                .filter(subject -> subject.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    static Optional<Long> number(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        if (value instanceof JsonNumber json) {
            return Optional.of(json.longValue());
        }
        return value instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }
}
