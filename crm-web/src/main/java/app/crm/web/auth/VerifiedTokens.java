package app.crm.web.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The access tokens that this node has verified and that have not expired, the latest used ones. What was signed well
 * once stays so; whether the session behind a token still runs is another question, asked at each request.
 */
@ApplicationScoped
public class VerifiedTokens {

    /** Some 3 kB each. */
    static final int MOST = 4_096;

    @Inject
    Clock clock;

    private final Map<String, JsonWebToken> tokens = new LinkedHashMap<>(64, 0.75f, true);

    protected VerifiedTokens() {}

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    synchronized Optional<JsonWebToken> find(String text) {
        JsonWebToken token = tokens.get(text);
        if (token != null && token.getExpirationTime() <= clock.instant().getEpochSecond()) {
            tokens.remove(text);
            return Optional.empty();
        }
        return Optional.ofNullable(token);
    }

    synchronized void add(String text, JsonWebToken token) {
        tokens.put(text, token);
        if (tokens.size() > MOST) {
            tokens.remove(tokens.keySet().iterator().next());
        }
    }
}
