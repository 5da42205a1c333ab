package app.crm.ejb.auth;

import app.crm.ejb.security.Caller;
import app.crm.ejb.security.SecretToken;
import app.crm.persistence.access.CallerRepository;
import app.crm.persistence.access.CallerRow;
import app.crm.persistence.auth.Credential;
import app.crm.persistence.auth.CredentialRepository;
import app.crm.persistence.auth.EndReason;
import app.crm.persistence.auth.NewSession;
import app.crm.persistence.auth.RefreshToken;
import app.crm.persistence.auth.SessionDetails;
import app.crm.persistence.auth.SessionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Opens, renews and ends login sessions, each in a transaction of its own. It decides nothing about passwords. */
@ApplicationScoped
@Transactional
public class Sessions {

    private static final Logger LOG = Logger.getLogger(Sessions.class);

    @Inject
    SessionRepository sessions;

    @Inject
    CredentialRepository credentials;

    @Inject
    CallerRepository users;

    @Inject
    TokenIssuer issuer;

    @Inject
    AuthConfig config;

    @Inject
    Clock clock;

    /** What came of showing a refresh token. */
    record Renewal(RefreshTokens.Verdict verdict, Tokens tokens) {}

    Optional<Credential> credential(String email) {
        return credentials.findByEmail(email);
    }

    Optional<Credential> credential(long userId) {
        return credentials.findByUser(userId);
    }

    void rehash(long userId, String passwordHash) {
        credentials.rehash(userId, passwordHash);
    }

    Tokens open(long userId, Device device) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(config.sessionLife());
        long session = sessions.open(new NewSession(userId, now, expiresAt, device.userAgent(), device.address()));
        String token = SecretToken.make();
        sessions.addToken(session, SecretToken.hash(token), now);
        return tokens(userId, session, token, expiresAt);
    }

    /** Returns its verdict instead of throwing, since ending a session must be committed. */
    Renewal renew(String shown, Instant arrivedAt) {
        byte[] hash = SecretToken.hash(shown);
        Optional<RefreshToken> found = sessions.findForRotation(hash);
        if (found.isEmpty()) {
            return new Renewal(RefreshTokens.Verdict.OVER, null);
        }
        RefreshToken token = found.get();
        Instant now = clock.instant();
        RefreshTokens.Verdict verdict = RefreshTokens.judge(token, arrivedAt, now);
        return switch (verdict) {
            case ROTATE -> new Renewal(verdict, rotate(token, hash, now));
            case REUSED -> {
                LOG.warnf(
                        "A used refresh token of user %d was shown again; session %d ended",
                        token.userId(), token.sessionId());
                sessions.end(token.userId(), token.sessionId(), EndReason.TOKEN_REUSE, now);
                yield new Renewal(verdict, null);
            }
            case OVER, RACED -> new Renewal(verdict, null);
        };
    }

    /** Ends the session that a refresh token belongs to, if there is one. */
    void endByToken(String shown) {
        sessions.findForRotation(SecretToken.hash(shown))
                .ifPresent(token -> end(token.userId(), token.sessionId(), EndReason.LOGOUT));
    }

    boolean end(long userId, long sessionId, EndReason reason) {
        return sessions.end(userId, sessionId, reason, clock.instant());
    }

    /** Sets the password; every other session ends and every access token issued so far is refused. */
    void changePassword(long userId, String passwordHash, Long keptSessionId) {
        Instant now = clock.instant();
        credentials.setPassword(userId, passwordHash, now);
        sessions.endOthers(userId, keptSessionId, EndReason.PASSWORD_CHANGE, now);
    }

    List<SessionDetails> running(long userId, Long currentSessionId) {
        return sessions.running(userId, currentSessionId, clock.instant());
    }

    private Tokens rotate(RefreshToken token, byte[] usedHash, Instant now) {
        String next = SecretToken.make();
        sessions.rotate(token.sessionId(), usedHash, SecretToken.hash(next), now);
        return tokens(token.userId(), token.sessionId(), next, token.sessionExpiresAt());
    }

    private Tokens tokens(long userId, long session, String refreshToken, Instant expiresAt) {
        CallerRow user = users.find(userId).orElseThrow();
        String access = issuer.accessToken(user, session);
        long life = config.accessTokenLife().toSeconds();
        return new Tokens(access, life, refreshToken, expiresAt, Account.of(Caller.of(user)));
    }
}
