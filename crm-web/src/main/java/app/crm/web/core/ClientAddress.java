package app.crm.web.core;

import app.crm.ejb.configuration.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request really comes from: what {@code X-Forwarded-For} says counts only as far as proxies of
 * {@code TRUSTED_PROXIES} wrote it, so that nobody can pretend another address.
 */
@ApplicationScoped
public class ClientAddress {

    private static final String KEY = "TRUSTED_PROXIES";

    /** Addresses of the proxies in front, separated by commas. */
    @Inject
    @ConfigProperty(name = KEY)
    Optional<String> trustedProxies;

    protected ClientAddress() {}

    ClientAddress(String trustedProxies) {
        this.trustedProxies = Optional.ofNullable(trustedProxies);
    }

    /** Refuses a setting that names something else than addresses. */
    void check() {
        trusted();
    }

    public String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }

    /** The rightmost hop that is not a trusted proxy. */
    String of(String peer, String forwardedFor) {
        Set<String> trusted = trusted();
        if (forwardedFor == null || !trusted.contains(peer)) {
            return peer;
        }
        List<String> hops = Arrays.asList(forwardedFor.split(","));
        for (int index = hops.size() - 1; index >= 0; index--) {
            String hop = hops.get(index).strip();
            if (!trusted.contains(hop)) {
                return isAddress(hop) ? hop : peer;
            }
        }
        return peer;
    }

    private Set<String> trusted() {
        String proxies = trustedProxies.orElse("");
        Set<String> addresses = Arrays.stream(proxies.split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toSet());
        if (!addresses.stream().allMatch(ClientAddress::isAddress)) {
            throw Setting.refused(KEY, proxies, "the IP addresses of the proxies, separated by commas");
        }
        return addresses;
    }

    private static boolean isAddress(String text) {
        return text.matches("[0-9A-Fa-f:.]{3,45}");
    }
}
