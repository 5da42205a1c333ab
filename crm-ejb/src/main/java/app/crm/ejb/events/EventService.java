package app.crm.ejb.events;

import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Ticket;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Where listeners come in. Everybody may listen; what they hear is decided event by event. */
@ApplicationScoped
@PermitAll
public class EventService {

    @Inject
    EventStreams streams;

    @Inject
    EventReader reader;

    @Inject
    CurrentUser currentUser;

    /**
     * Opens a stream for the caller. It begins with {@code hello}; {@code resync} follows where the listener had a stream
     * before, since events that were missed are not kept.
     *
     * @param lastEventId the last event that the listener had, or null
     */
    public void open(
            Ticket ticket, String lastEventId, Function<ServerEvent, CompletionStage<?>> transport, Runnable closer) {
        long userId = currentUser.get().userId();
        long unread = reader.unread(userId);
        EventStream stream = streams.open(ticket, transport, closer);
        stream.send(new ServerEvent("hello", Map.of("unread", unread)));
        if (lastEventId != null && !lastEventId.isBlank()) {
            stream.send(ServerEvent.resync("reconnected"));
        }
    }
}
