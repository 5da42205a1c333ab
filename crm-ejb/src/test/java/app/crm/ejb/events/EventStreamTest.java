package app.crm.ejb.events;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.ejb.security.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** One stream with a reader whose speed the test decides. */
class EventStreamTest {

    private static final Ticket TICKET = new Ticket(1, 1, 0, Instant.EPOCH);

    private final List<String> sent = new ArrayList<>();
    private final List<CompletableFuture<Object>> onTheirWay = new ArrayList<>();
    private boolean fast = true;
    private boolean broken;
    private int closings;

    private final EventStream stream = new EventStream(TICKET, this::transport, () -> closings++);

    private CompletionStage<?> transport(ServerEvent event) {
        if (broken) {
            throw new IllegalStateException("closed");
        }
        sent.add(event.name() == null ? "heartbeat" : event.name());
        CompletableFuture<Object> way = new CompletableFuture<>();
        if (fast) {
            way.complete(null);
        } else {
            onTheirWay.add(way);
        }
        return way;
    }

    private static ServerEvent event(String name) {
        return new ServerEvent(name, "data", null);
    }

    @Test
    void eventsWaitForTheOneBeforeAndKeepTheirOrder() {
        fast = false;
        stream.send(event("a"));
        stream.send(event("b"));
        stream.send(event("c"));
        assertThat(sent).containsExactly("a");
        fast = true;
        onTheirWay.get(0).complete(null);
        assertThat(sent).containsExactly("a", "b", "c");
        assertThat(closings).isZero();
    }

    @Test
    void aReaderWhoFallsTooFarBehindIsDropped() {
        fast = false;
        for (int count = 0; count <= EventStream.MAX_WAITING + 1; count++) {
            assertThat(closings).isZero();
            stream.send(event("e" + count));
        }
        assertThat(closings).isEqualTo(1);
        assertThat(sent).containsExactly("e0");
        onTheirWay.get(0).complete(null);
        assertThat(sent).containsExactly("e0");
    }

    @Test
    void aReaderStuckForTwoHeartbeatsIsDropped() {
        fast = false;
        stream.send(event("a"));
        stream.beat();
        assertThat(closings).isZero();
        stream.beat();
        assertThat(closings).isEqualTo(1);
    }

    @Test
    void aSlowReaderWhoKeepsUpStays() {
        fast = false;
        for (int beat = 0; beat < 10; beat++) {
            stream.send(event("a"));
            onTheirWay.forEach(way -> way.complete(null));
            stream.beat();
            onTheirWay.forEach(way -> way.complete(null));
        }
        assertThat(closings).isZero();
    }

    @Test
    void theEndIsSaidAfterWhatWaitsAndThenTheStreamCloses() {
        fast = false;
        stream.send(event("a"));
        stream.end("token_expired");
        stream.send(event("late"));
        assertThat(closings).isZero();
        assertThat(stream.isOpen()).isFalse();
        fast = true;
        onTheirWay.get(0).complete(null);
        assertThat(sent).containsExactly("a", "end");
        assertThat(closings).isEqualTo(1);
    }

    @Test
    void aBrokenConnectionIsClosedOnce() {
        broken = true;
        stream.send(event("a"));
        stream.send(event("b"));
        stream.end("session_over");
        assertThat(closings).isEqualTo(1);
    }

    @Test
    void aFailureOnTheWayCloses() {
        fast = false;
        stream.send(event("a"));
        stream.send(event("b"));
        onTheirWay.get(0).completeExceptionally(new java.io.IOException("gone"));
        assertThat(closings).isEqualTo(1);
        assertThat(sent).containsExactly("a");
    }
}
