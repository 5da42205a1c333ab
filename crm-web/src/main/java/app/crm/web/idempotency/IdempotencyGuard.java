package app.crm.web.idempotency;

import app.crm.ejb.idempotency.IdempotentCall;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** No request leaves its thread with a transaction open, whatever happened between the two filters of the call. */
public class IdempotencyGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient IdempotentCall call;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (call.isOpen()) {
                call.abandon();
            }
        }
    }
}
