package app.crm.ejb.events;

import java.util.Map;

/**
 * What one listener is sent.
 *
 * @param name of the event; null for a heartbeat, which listeners don't see
 * @param data made into JSON
 * @param id from which a listener who comes back is told what they missed; null where nothing is kept
 */
public record ServerEvent(String name, Object data, String id) {

    static final ServerEvent HEARTBEAT = new ServerEvent(null, null, null);

    /** Events may have been missed: fetch again what is shown. */
    static ServerEvent resync(String reason) {
        return new ServerEvent("resync", Map.of("reason", reason), null);
    }

    /** The last event of a stream. */
    static ServerEvent end(String reason) {
        return new ServerEvent("end", Map.of("reason", reason), null);
    }
}
