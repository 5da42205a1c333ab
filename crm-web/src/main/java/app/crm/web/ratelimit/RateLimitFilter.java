package app.crm.web.ratelimit;

import app.crm.ejb.core.TooManyRequestsException;
import app.crm.ejb.ratelimit.Limit;
import app.crm.ejb.ratelimit.Quota;
import app.crm.ejb.ratelimit.RateLimitConfig;
import app.crm.ejb.ratelimit.RateLimiter;
import app.crm.web.core.ClientAddress;
import app.crm.web.core.Problem;
import app.crm.web.core.RequestTrace;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Counts every call of the API for its user, or for its address while nobody is logged in, and says in the answer what
 * is left: in the headers that clients know, and in those of the IETF draft.
 */
public class RateLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String COUNTED = RateLimitFilter.class.getName();

    @Inject
    transient RateLimiter limiter;

    @Inject
    transient RateLimitConfig config;

    @Inject
    transient ClientAddress clientAddress;

    @Inject
    transient ObjectMapper mapper;

    @Inject
    transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!RequestTrace.path().startsWith("/api/")) {
            chain.doFilter(request, response);
            return;
        }
        Limit limit = config.general();
        Quota counted = (Quota) request.getAttribute(COUNTED);
        Quota quota = counted == null ? limiter.take(limit, subject(request)) : counted;
        request.setAttribute(COUNTED, quota);
        tell(limit, quota, response);
        if (quota.allowed() || counted != null) {
            chain.doFilter(request, response);
        } else {
            refuse(quota, response);
        }
    }

    private String subject(HttpServletRequest request) {
        Principal caller = request.getUserPrincipal();
        return caller instanceof JsonWebToken token
                ? "user:" + token.getSubject()
                : "address:" + clientAddress.of(request);
    }

    private void tell(Limit limit, Quota quota, HttpServletResponse response) {
        long seconds = quota.resetSeconds();
        response.setHeader("X-RateLimit-Limit", Integer.toString(limit.requests()));
        response.setHeader("X-RateLimit-Remaining", Integer.toString(quota.remaining()));
        response.setHeader("X-RateLimit-Reset", Long.toString(clock.instant().getEpochSecond() + seconds));
        response.setHeader(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d"
                        .formatted(
                                limit.name(), limit.requests(), limit.window().toSeconds()));
        response.setHeader("RateLimit", "\"%s\";r=%d;t=%d".formatted(limit.name(), quota.remaining(), seconds));
    }

    private void refuse(Quota quota, HttpServletResponse response) throws IOException {
        long seconds = quota.resetSeconds();
        Problem problem = Problem.of(
                new TooManyRequestsException("Your quota is used up. Wait " + seconds + " seconds.", seconds));
        response.setStatus(problem.status());
        response.setHeader("Retry-After", Long.toString(seconds));
        response.setContentType(Problem.MEDIA_TYPE_NAME);
        mapper.writeValue(response.getOutputStream(), problem);
    }
}
