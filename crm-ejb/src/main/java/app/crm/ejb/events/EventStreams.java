package app.crm.ejb.events;

import app.crm.ejb.core.CrmException;
import app.crm.ejb.core.TooManyRequestsException;
import app.crm.ejb.core.UnavailableException;
import app.crm.ejb.security.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The streams that this node holds open. */
@ApplicationScoped
public class EventStreams {

    private static final int RETRY_SECONDS = 30;

    @Inject
    EventsConfig config;

    private final List<EventStream> open = new CopyOnWriteArrayList<>();

    /** A new stream; refused where its user, or the node, has too many. */
    synchronized EventStream open(Ticket ticket, Function<ServerEvent, CompletionStage<?>> transport, Runnable closer) {
        refuseTooMany(ticket);
        EventStream[] made = new EventStream[1];
        made[0] = new EventStream(ticket, transport, () -> {
            open.remove(made[0]);
            closer.run();
        });
        open.add(made[0]);
        return made[0];
    }

    List<EventStream> all() {
        return List.copyOf(open);
    }

    void sendAll(ServerEvent event) {
        open.forEach(stream -> stream.send(event));
    }

    private void refuseTooMany(Ticket ticket) throws CrmException {
        long own = open.stream()
                .filter(stream -> stream.ticket().userId() == ticket.userId())
                .count();
        if (own >= config.perUser()) {
            throw new TooManyRequestsException(
                    "You have " + own + " event streams open. Close one, or share one between windows.", RETRY_SECONDS);
        }
        if (open.size() >= config.perNode()) {
            throw new UnavailableException(
                    "This server has as many listeners as it can hold. Try again later.", RETRY_SECONDS, null);
        }
    }
}
