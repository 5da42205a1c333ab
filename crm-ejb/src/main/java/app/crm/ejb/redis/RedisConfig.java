package app.crm.ejb.redis;

import app.crm.ejb.configuration.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Redis is. */
@ApplicationScoped
public class RedisConfig {

    private static final String KEY = "REDIS_URL";

    /** {@code redis://[user:password@]host:port[/database]}, or {@code rediss://} for TLS. */
    @Inject
    @ConfigProperty(name = KEY, defaultValue = "redis://127.0.0.1:6379")
    String url;

    /** For use outside the container. */
    public static RedisConfig of(String url) {
        RedisConfig config = new RedisConfig();
        config.url = url;
        return config;
    }

    public URI url() {
        if (!url.matches("rediss?://[^\\s/]+(/\\d*)?")) {
            throw Setting.refused(
                    KEY, url.replaceFirst("//.*@", "//***@"), "an address such as redis://127.0.0.1:6379");
        }
        return URI.create(url);
    }
}
