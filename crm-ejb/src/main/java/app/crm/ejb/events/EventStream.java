package app.crm.ejb.events;

import app.crm.ejb.security.Ticket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * One listener's connection. Events wait here while the one before is on its way, so that nobody is blocked by a slow
 * reader; a reader with too many waiting events, or stuck with one for two heartbeats, is dropped.
 */
public final class EventStream {

    static final int MAX_WAITING = 256;
    private static final int MAX_SILENT_BEATS = 2;

    private final Ticket ticket;
    private final Function<ServerEvent, CompletionStage<?>> transport;
    private final Runnable closer;
    private final Deque<ServerEvent> waiting = new ArrayDeque<>();
    private boolean sending;
    private boolean ending;
    private boolean closed;
    private int silentBeats;

    /**
     * @param transport sends one event without blocking; completes once it is on its way
     * @param closer ends the connection
     */
    EventStream(Ticket ticket, Function<ServerEvent, CompletionStage<?>> transport, Runnable closer) {
        this.ticket = ticket;
        this.transport = transport;
        this.closer = closer;
    }

    Ticket ticket() {
        return ticket;
    }

    synchronized boolean isOpen() {
        return !closed && !ending;
    }

    void send(ServerEvent event) {
        if (accept(event)) {
            sendWaiting();
        } else {
            close();
        }
    }

    /** Keeps the connection alive, and finds out whether it is. */
    void beat() {
        if (isStuck()) {
            close();
        } else {
            send(ServerEvent.HEARTBEAT);
        }
    }

    /** Says why and closes. */
    void end(String reason) {
        send(ServerEvent.end(reason));
        synchronized (this) {
            ending = true;
        }
        sendWaiting();
    }

    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.clear();
        }
        closer.run();
    }

    /** False where there is no room for it any more. */
    private synchronized boolean accept(ServerEvent event) {
        if (closed || ending) {
            return true;
        }
        return waiting.size() < MAX_WAITING && waiting.add(event);
    }

    private synchronized boolean isStuck() {
        silentBeats = sending ? silentBeats + 1 : 0;
        return silentBeats >= MAX_SILENT_BEATS;
    }

    private void sendWaiting() {
        for (ServerEvent next = take(); next != null; next = take()) {
            if (!sendOne(next)) {
                return;
            }
        }
        if (isOver()) {
            close();
        }
    }

    /** Whether the event is on its way by now, so that the next one may follow. */
    @SuppressWarnings("FutureReturnValueIgnored") // goOn deals with a failure, and throws nothing itself
    private boolean sendOne(ServerEvent event) {
        try {
            var sent = transport.apply(event).toCompletableFuture();
            if (!sent.isDone()) {
                sent.whenComplete((done, failure) -> goOn(failure != null));
                return false;
            }
            sent.join();
            finished();
            return true;
        } catch (RuntimeException brokenConnection) {
            close();
            return false;
        }
    }

    private void goOn(boolean failed) {
        finished();
        if (failed) {
            close();
        } else {
            sendWaiting();
        }
    }

    private synchronized ServerEvent take() {
        if (sending || closed || waiting.isEmpty()) {
            return null;
        }
        sending = true;
        return waiting.poll();
    }

    private synchronized void finished() {
        sending = false;
    }

    private synchronized boolean isOver() {
        return ending && !sending && waiting.isEmpty();
    }
}
