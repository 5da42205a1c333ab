package app.crm.devkit.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Asks for paths one after the other, with several clients at the same time, for some seconds. */
final class Load {

    /**
     * What came of it.
     *
     * @param perSecond answers per second over all clients
     */
    record Figures(double perSecond, double medianMillis, double p95Millis) {}

    private final Application application;
    private final int clients;
    private final int seconds;

    Load(Application application, int clients, int seconds) {
        this.application = application;
        this.clients = clients;
        this.seconds = seconds;
    }

    /** @param path the path of the nth request */
    Figures run(IntFunction<String> path) throws IOException, InterruptedException {
        application.logIn();
        measure(path, TimeUnit.SECONDS.toNanos(Math.max(1, seconds / 3)));
        return measure(path, TimeUnit.SECONDS.toNanos(seconds));
    }

    private Figures measure(IntFunction<String> path, long nanos) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long end = System.nanoTime() + nanos;
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int first = client;
                running.add(threads.submit(() -> ask(path, first, end)));
            }
            List<Long> times = new ArrayList<>();
            for (Future<List<Long>> client : running) {
                times.addAll(client.get());
            }
            return figures(times, nanos);
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Long> ask(IntFunction<String> path, int first, long end) throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        for (int number = first; System.nanoTime() < end; number += clients) {
            long begin = System.nanoTime();
            application.countLines(path.apply(number));
            times.add(System.nanoTime() - begin);
        }
        return times;
    }

    private static Figures figures(List<Long> times, long nanos) {
        long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Figures(
                sorted.length * 1e9 / nanos,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.95)] / 1e6);
    }
}
