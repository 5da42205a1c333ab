package app.crm.ejb.auth;

import app.crm.ejb.configuration.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long logins last. */
@ApplicationScoped
public class AuthConfig {

    private static final String SESSION_KEY = "AUTH_SESSION_DAYS";
    private static final Duration ACCESS_TOKEN_LIFE = Duration.ofMinutes(15);
    private static final int YEAR = 365;

    /** Days after which a login ends, however much it is used. */
    @Inject
    @ConfigProperty(name = SESSION_KEY, defaultValue = "30")
    String sessionDays;

    public Duration sessionLife() {
        return Duration.ofDays(Setting.wholeNumber(SESSION_KEY, sessionDays, 1, YEAR));
    }

    public Duration accessTokenLife() {
        return ACCESS_TOKEN_LIFE;
    }
}
