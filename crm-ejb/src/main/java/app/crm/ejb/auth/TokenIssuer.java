package app.crm.ejb.auth;

import app.crm.persistence.access.CallerRow;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
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
        JWSHeader header = new JWSHeader.Builder(keys.algorithm())
                .type(JOSEObjectType.JWT)
                .keyID(keys.keyId())
                .build();
        SignedJWT token = new SignedJWT(header, claims(user, sessionId, clock.instant()));
        try {
            token.sign(keys.signer());
        } catch (JOSEException failure) {
            throw new IllegalStateException("Cannot sign an access token", failure);
        }
        return token.serialize();
    }

    /** Whether a validated token names the key that this installation signs with. */
    public boolean isOwn(String token) {
        try {
            return SigningKeyStore.keys()
                    .keyId()
                    .equals(SignedJWT.parse(token).getHeader().getKeyID());
        } catch (ParseException foreign) {
            return false;
        }
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
