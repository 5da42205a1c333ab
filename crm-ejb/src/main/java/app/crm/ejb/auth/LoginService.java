package app.crm.ejb.auth;

import app.crm.ejb.core.CrmException;
import app.crm.ejb.core.ErrorCode;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.core.NotFoundException;
import app.crm.ejb.core.TooManyRequestsException;
import app.crm.ejb.core.UnauthenticatedException;
import app.crm.ejb.ratelimit.Quota;
import app.crm.ejb.ratelimit.RateLimitConfig;
import app.crm.ejb.ratelimit.RateLimiter;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.auth.Credential;
import app.crm.persistence.auth.EndReason;
import app.crm.persistence.auth.SessionDetails;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Logging in and out. Holds no transaction while a password is hashed; unknown address, wrong password and inactive user
 * get the same answer after the same work.
 */
@ApplicationScoped
@PermitAll
public class LoginService {

    private static final ErrorCode BAD_CREDENTIALS =
            new ErrorCode(401, "bad_credentials", "The e-mail address or the password is wrong");
    private static final ErrorCode SESSION_OVER = new ErrorCode(401, "session_over", "The session has ended");
    private static final ErrorCode REFRESH_RACE = new ErrorCode(409, "refresh_race", "The token was just exchanged");

    @Inject
    Sessions sessions;

    @Inject
    PasswordHasher hasher;

    @Inject
    RateLimiter limiter;

    @Inject
    RateLimitConfig limits;

    @Inject
    CurrentUser currentUser;

    public Tokens login(Login login, Device device) {
        String email = Normalizer.normalize(login.email(), Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT);
        spend("address:" + device.address());
        spend("account:" + email);
        Credential credential = sessions.credential(email).orElse(new Credential(0, false, null));
        boolean matches = hasher.matches(login.password(), credential.passwordHash());
        if (!matches || !credential.active()) {
            throw new UnauthenticatedException(
                    BAD_CREDENTIALS, "No active user has this e-mail address and password. Check both.");
        }
        if (hasher.isOutdated(credential.passwordHash())) {
            sessions.rehash(credential.userId(), hasher.hash(login.password()));
        }
        return sessions.open(credential.userId(), device);
    }

    /**
     * Exchanges a refresh token for new tokens.
     *
     * @param token null where the request had no cookie
     * @param arrivedAt when the request came in
     */
    public Tokens refresh(String token, Instant arrivedAt) {
        if (token == null || token.isBlank()) {
            throw new UnauthenticatedException(SESSION_OVER, "There is no session to continue. Log in.");
        }
        Sessions.Renewal renewal = sessions.renew(token, arrivedAt);
        return switch (renewal.verdict()) {
            case ROTATE -> renewal.tokens();
            case OVER -> throw new UnauthenticatedException(SESSION_OVER, "The session is over. Log in again.");
            case REUSED ->
                throw new UnauthenticatedException(
                        SESSION_OVER,
                        "This session was ended for your safety: its token was used twice. Log in again.");
            case RACED ->
                throw new CrmException(
                        REFRESH_RACE,
                        "Another window of this browser exchanged the token at this moment. Try again once.");
        };
    }

    /** Ends the session of the access token, and the one of the cookie where they differ; neither need exist. */
    public void logout(Long sessionId, String refreshToken) {
        if (sessionId != null) {
            sessions.end(currentUser.get().userId(), sessionId, EndReason.LOGOUT);
        }
        if (refreshToken != null) {
            sessions.endByToken(refreshToken);
        }
    }

    /** Changes the caller's own password and ends their other sessions; the answer holds new tokens for this one. */
    public void changePassword(PasswordChange change, Long sessionId) {
        long userId = currentUser.get().userId();
        spend("password:" + userId);
        Credential credential = sessions.credential(userId).orElseThrow();
        if (!hasher.matches(change.currentPassword(), credential.passwordHash())) {
            throw new InvalidException("currentPassword", "wrong_password", "This is not your password now.");
        }
        PasswordRules.check(
                "newPassword", change.newPassword(), currentUser.get().email());
        sessions.changePassword(userId, hasher.hash(change.newPassword()), sessionId);
    }

    public List<SessionDetails> sessions(Long currentSessionId) {
        return sessions.running(currentUser.get().userId(), currentSessionId);
    }

    public void endSession(long sessionId) {
        if (!sessions.end(currentUser.get().userId(), sessionId, EndReason.REVOKED)) {
            throw new NotFoundException("You have no running session " + sessionId + ".");
        }
    }

    private void spend(String subject) {
        Quota quota = limiter.take(limits.login(), subject);
        if (!quota.allowed()) {
            throw new TooManyRequestsException(
                    "Too many tries. Wait " + quota.resetSeconds() + " seconds.", quota.resetSeconds());
        }
    }
}
