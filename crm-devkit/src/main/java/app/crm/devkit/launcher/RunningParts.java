package app.crm.devkit.launcher;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** What was started so far; closing it stops the parts in the reverse order, each even where another one fails. */
final class RunningParts implements Closeable {

    private final Deque<Closeable> parts = new ArrayDeque<>();

    synchronized <T extends Closeable> T add(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public synchronized void close() throws IOException {
        IOException first = null;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (IOException failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
