package app.crm.web.events;

import app.crm.ejb.events.ServerEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletionStage;

/** Writes the events of one stream in the form of the HTML standard; an event's id is where its stream can be taken up again. */
final class EventSender {

    private final SseEventSink sink;
    private final Sse sse;
    private final ObjectMapper mapper;

    EventSender(SseEventSink sink, Sse sse, ObjectMapper mapper) {
        this.sink = sink;
        this.sse = sse;
        this.mapper = mapper;
    }

    CompletionStage<?> send(ServerEvent event) {
        return sink.send(event.name() == null ? heartbeat() : named(event));
    }

    /** A comment, which clients pass over. */
    private OutboundSseEvent heartbeat() {
        return sse.newEventBuilder().comment("heartbeat").build();
    }

    private OutboundSseEvent named(ServerEvent event) {
        OutboundSseEvent.Builder builder = sse.newEventBuilder();
        if (event.id() != null) {
            builder.id(event.id());
        }
        return builder.name(event.name())
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, json(event.data()))
                .build();
    }

    private String json(Object data) {
        try {
            return mapper.writeValueAsString(data);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }
}
