package app.crm.web.core;

import app.crm.ejb.changesets.CurrentChangeSet;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Outermost: gives every request an id (the caller's if it is harmless), which stands in each log line, in the answer
 * and in the change set; and sets the headers by which browsers protect the page.
 */
public class RequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Nothing inline: the page's theme is a file, and what it sets on elements goes through the style object. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                    + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    @Inject
    transient CurrentChangeSet changeSet;

    @Inject
    transient PublicAddress publicAddress;

    @Inject
    transient ClientAddress clientAddress;

    /** Stops the start on a bad setting instead of failing with the first request. */
    @Override
    public void init() {
        publicAddress.check();
        clientAddress.check();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = requestId(request);
        RequestTrace.begin(id, originalPath(request));
        changeSet.setRequestId(id);
        response.setHeader(REQUEST_ID, id);
        protect(request, response);
        try {
            chain.doFilter(request, response);
        } finally {
            RequestTrace.end();
        }
    }

    /** An error dispatch keeps the id that the request was given. */
    private static String requestId(HttpServletRequest request) {
        Object given = request.getAttribute(REQUEST_ID);
        if (given instanceof String id) {
            return id;
        }
        String sent = request.getHeader(REQUEST_ID);
        String id = sent != null && HARMLESS.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        request.setAttribute(REQUEST_ID, id);
        return id;
    }

    private static String originalPath(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        return failed instanceof String path ? path : request.getRequestURI();
    }

    private void protect(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (publicAddress.isSecure(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (originalPath(request).startsWith("/api/")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
