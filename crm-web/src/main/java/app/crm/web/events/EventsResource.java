package app.crm.web.events;

import app.crm.ejb.events.EventService;
import app.crm.web.auth.AccessToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("events")
@Tag(name = "events", description = "What happens, at once")
public class EventsResource {

    @Inject
    EventService service;

    @Inject
    ObjectMapper mapper;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "A stream of server-sent events", description = """
                    A browser's EventSource cannot send a token: read the stream of a fetch() with the Authorization \
                    header instead. Data are JSON. Events, each sent after the commit it tells of and only to those who \
                    may see it:

                    - hello {unread, resumed}: the stream is open; how many notifications are unread, and whether what \
                    was missed since Last-Event-ID follows.
                    - notification {id, kind, resource, recordId}: a new one for the caller; GET /notifications has it.
                    - job {id, kind, status, progress{done, total}}: how far a job of the caller is.
                    - record {resource, id, version, changeSet}: a record changed; version is null where only its parts did.
                    - records {resource, id: null, version: null, changeSet}: a change set wrote many records at once.
                    - resync {reason}: events may have been missed, because the client was away for longer than they \
                    are kept, the servers lost sight of each other or the database was away. Fetch again what is shown.
                    - end {reason}: session_over, token_expired (refresh it and connect again) or server_stopping.

                    A comment line comes as a sign of life; without one for a minute, connect again, on any node, and send \
                    the id of the last event as Last-Event-ID: what was missed is told by the rights of that moment, some \
                    of it perhaps a second time, or resync says to fetch again. Some thousand signals are kept, in Redis \
                    only. Who reads too slowly is disconnected; more streams than allowed for one user answer 429.""")
    public void listen(
            @Context SseEventSink sink,
            @Context Sse sse,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String lastEventId,
            @Context SecurityContext security,
            @Context HttpServletResponse response) {
        // A proxy that gathers answers would keep events back.
        response.setHeader("X-Accel-Buffering", "no");
        EventSender sender = new EventSender(sink, sse, mapper);
        service.open(AccessToken.ticket(security.getUserPrincipal()), lastEventId, sender::send, sink::close);
    }
}
