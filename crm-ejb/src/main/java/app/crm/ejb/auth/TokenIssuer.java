package app.crm.ejb.auth;

import app.crm.persistence.access.CallerRow;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Signs access tokens. They say who and in which session; what the user may do is read from the database. */
@ApplicationScoped
public class TokenIssuer {

    public static final String ISSUER = "crm";
    public static final String AUDIENCE = "crm-api";
    public static final String SESSION_CLAIM = "session";
    public static final String EPOCH_CLAIM = "epoch";

    @Inject
    AuthConfig config;

    @Inject
    Clock clock;

    public String accessToken(CallerRow user, long sessionId) {
        SigningKeys keys = SigningKeyStore.keys();
        SignedJWT token = new SignedJWT(keys.header(), claims(user, sessionId, clock.instant()));
        try {
            token.sign(keys.signer());
        } catch (JOSEException failure) {
            throw new IllegalStateException("Cannot sign an access token", failure);
        }
        return token.serialize();
    }

    /** Whether a validated token has the header that this issuer writes, with the key and the algorithm of today. */
    public boolean isOwn(String token) {
        String header = SigningKeyStore.keys().header().toBase64URL().toString();
        return token.startsWith(header) && token.startsWith(".", header.length());
    }

    private JWTClaimsSet claims(CallerRow user, long sessionId, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(Long.toString(user.userId()))
                .claim("upn", user.email())
                .claim("groups", List.of(user.role()))
                .claim(SESSION_CLAIM, sessionId)
                .claim(EPOCH_CLAIM, user.epoch())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(config.accessTokenLife())))
                .jwtID(UUID.randomUUID().toString())
                .build();
    }
}
