package app.crm.web.core;

import org.jboss.logging.MDC;

/** The id and path of the request that this thread works on; log lines carry both. */
public final class RequestTrace {

    private static final String ID = "requestId";
    private static final String PATH = "path";

    private RequestTrace() {}

    static void begin(String id, String path) {
        MDC.put(ID, id);
        MDC.put(PATH, path);
    }

    static void end() {
        MDC.remove(ID);
        MDC.remove(PATH);
    }

    public static String id() {
        return (String) MDC.get(ID);
    }

    public static String path() {
        return (String) MDC.get(PATH);
    }
}
