package app.crm.web.exports;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import org.xnio.IoUtils;

/**
 * Ends the current response so that its reader sees that it is not whole. The servlet API can't say that: whatever is
 * thrown, the container ends a chunked response properly, and half a file would look like a shorter one.
 */
final class BrokenResponse {

    private BrokenResponse() {}

    static void end() {
        HttpServerExchange exchange = ServletRequestContext.requireCurrent().getExchange();
        IoUtils.safeClose(exchange.getConnection());
    }
}
