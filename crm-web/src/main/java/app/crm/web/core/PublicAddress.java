package app.crm.web.core;

import app.crm.ejb.configuration.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address under which people reach the product. A proxy in front may speak TLS while it asks us without, so the
 * address tells whether a browser's connection is secure.
 */
@ApplicationScoped
public class PublicAddress {

    private static final String KEY = "PUBLIC_URL";

    /** Such as {@code https://crm.example.com}; where absent, what each request says of itself counts. */
    @Inject
    @ConfigProperty(name = KEY)
    Optional<String> url;

    public boolean isSecure(HttpServletRequest request) {
        return request.isSecure()
                || url.filter(address -> address.startsWith("https://")).isPresent();
    }

    /** The address itself, without a slash at its end. */
    public String base(UriInfo request) {
        return url.map(address -> address.replaceFirst("/$", ""))
                .orElseGet(() -> request.getBaseUri().resolve("/").toString().replaceFirst("/$", ""));
    }

    /** Refuses a value that is no address. */
    public void check() {
        url.filter(address -> !address.matches("https?://[^/\\s]+/?")).ifPresent(address -> {
            throw Setting.refused(KEY, address, "the address people open, such as https://crm.example.com");
        });
    }
}
