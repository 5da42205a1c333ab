package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Reads {@code GET /events} as the page does. */
final class EventListener implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 40;
    private static final Event CLOSED = new Event("closed", null, null);

    private final InputStream body;
    private final BlockingQueue<Event> received = new LinkedBlockingQueue<>();

    private volatile String lastId;

    /** The id of the last event that was asked for. */
    String lastId() {
        return lastId;
    }

    /** One event; {@code closed} stands for the end of the stream. */
    record Event(String name, JsonNode data, String id) {

        boolean is(String wanted) {
            return name.equals(wanted);
        }

        boolean isRecord(String resource, long id) {
            return is("record")
                    && data.path("resource").asText().equals(resource)
                    && data.path("id").asLong() == id;
        }
    }

    private EventListener(InputStream body) {
        this.body = body;
    }

    /** Opens a stream and waits for its hello. */
    static EventListener open(Api api) {
        return start(api, event -> true);
    }

    /** Opens a stream that goes on from an event of another one. */
    static EventListener resume(Api api, String lastEventId) {
        return start(
                api.with("Last-Event-ID", lastEventId),
                hello -> hello.data().path("resumed").asBoolean());
    }

    private static EventListener start(Api api, Predicate<Event> asWanted) {
        HttpResponse<InputStream> response = api.stream("events");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        EventListener listener = new EventListener(response.body());
        Thread reader = new Thread(listener::read, "events");
        reader.setDaemon(true);
        reader.start();
        Event hello = listener.await(event -> event.is("hello"));
        assertThat(asWanted.test(hello)).as(hello.toString()).isTrue();
        listener.lastId = hello.id();
        return listener;
    }

    /** The next event that matches; those before it are passed over. */
    Event await(Predicate<Event> wanted) {
        for (Event event = next(); ; event = next()) {
            if (wanted.test(event)) {
                return event;
            }
            assertThat(event).as("end of the stream").isNotEqualTo(CLOSED);
        }
    }

    Event next() {
        try {
            Event event = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(event).as("an event").isNotNull();
            lastId = event.id() == null ? lastId : event.id();
            return event;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String name = null;
            String id = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    received.add(new Event(name, json(line.substring(5)), id));
                }
            }
        } catch (IOException closed) {
            received.add(CLOSED);
            return;
        }
        received.add(CLOSED);
    }

    private static JsonNode json(String text) {
        try {
            return Api.JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
