package app.crm.ejb.events;

import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Ticket;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
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
    EventRouter router;

    @Inject
    EventLog log;

    @Inject
    CurrentUser currentUser;

    /**
     * Opens a stream for the caller. It begins with {@code hello}. A listener who had a stream before is told what they
     * missed where that is kept, and else to fetch again, with {@code resync}.
     *
     * @param lastEventId the last event that the listener had, or null
     */
    public void open(
            Ticket ticket, String lastEventId, Function<ServerEvent, CompletionStage<?>> transport, Runnable closer) {
        long userId = currentUser.get().userId();
        long unread = reader.unread(userId);
        boolean comesBack = lastEventId != null && !lastEventId.isBlank();
        EventStream stream = streams.open(ticket, transport, closer);
        Optional<EventLog.Missed> missed = comesBack ? log.since(lastEventId.strip()) : Optional.empty();
        // Until the listener has heard what they missed, they still have only what they had.
        String id = missed.isPresent() ? null : log.lastId().orElse(null);
        stream.send(new ServerEvent("hello", Map.of("unread", unread, "resumed", missed.isPresent()), id));
        if (comesBack && missed.isEmpty()) {
            stream.send(ServerEvent.resync("reconnected"));
        }
        missed.ifPresent(signals -> router.replay(stream, signals));
    }
}
