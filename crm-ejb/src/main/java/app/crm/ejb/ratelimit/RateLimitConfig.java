package app.crm.ejb.ratelimit;

import app.crm.ejb.configuration.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much a caller may ask. */
@ApplicationScoped
public class RateLimitConfig {

    private static final String DEFAULT_KEY = "RATE_LIMIT_DEFAULT_PER_MINUTE";
    private static final String LOGIN_KEY = "RATE_LIMIT_LOGIN_PER_MINUTE";
    private static final int MOST = 1_000_000;

    /** Requests per user, or per address while nobody is logged in. */
    @Inject
    @ConfigProperty(name = DEFAULT_KEY, defaultValue = "1000")
    String perMinute;

    /** Tries to log in per address, and as many per account. */
    @Inject
    @ConfigProperty(name = LOGIN_KEY, defaultValue = "5")
    String loginPerMinute;

    public Limit general() {
        return Limit.perMinute("default", Setting.wholeNumber(DEFAULT_KEY, perMinute, 1, MOST));
    }

    public Limit login() {
        return Limit.perMinute("login", Setting.wholeNumber(LOGIN_KEY, loginPerMinute, 1, MOST));
    }
}
