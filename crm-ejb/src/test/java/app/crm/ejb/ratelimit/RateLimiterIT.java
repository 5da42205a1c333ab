package app.crm.ejb.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.devkit.process.Ports;
import app.crm.devkit.stores.RedisServer;
import app.crm.ejb.redis.Redis;
import app.crm.ejb.redis.RedisConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counting on a real Redis, and without one. */
class RateLimiterIT {

    private static final Limit FIVE = Limit.perMinute("login", 5);

    @TempDir
    Path folder;

    @Test
    void nodesThatRaceShareOneCount() throws Exception {
        int port = Ports.free();
        try (RedisServer server = RedisServer.start(folder, port, "secret")) {
            assertThat(server).isNotNull();
            String url = "redis://:secret@127.0.0.1:" + port;
            RateLimiter one = limiter(url);
            RateLimiter other = limiter(url);
            List<Callable<Quota>> racing = new ArrayList<>();
            racing.addAll(Collections.nCopies(6, () -> one.take(FIVE, "a")));
            racing.addAll(Collections.nCopies(6, () -> other.take(FIVE, "a")));
            assertThat(inParallel(racing)).filteredOn(Quota::allowed).hasSize(5);
            Quota refused = one.take(FIVE, "a");
            assertThat(refused.allowed()).isFalse();
            assertThat(refused.remaining()).isZero();
            assertThat(refused.resetMillis()).isBetween(50_000L, 60_000L);
            assertThat(one.take(FIVE, "b")).isEqualTo(new Quota(true, 4, 60_000));
        }
    }

    @Test
    void theWindowSlides() throws Exception {
        int port = Ports.free();
        try (RedisServer server = RedisServer.start(folder, port, "secret")) {
            assertThat(server).isNotNull();
            RateLimiter limiter = limiter("redis://:secret@127.0.0.1:" + port);
            Limit two = new Limit("short", 2, Duration.ofMillis(400));
            limiter.take(two, "a");
            Thread.sleep(250);
            limiter.take(two, "a");
            assertThat(limiter.take(two, "a").allowed()).isFalse();
            Thread.sleep(200);
            assertThat(limiter.take(two, "a").allowed()).isTrue();
            assertThat(limiter.take(two, "a").allowed()).isFalse();
        }
    }

    @Test
    void withoutRedisTheNodeCountsByItself() throws IOException, InterruptedException {
        RateLimiter limiter = limiter("redis://127.0.0.1:" + Ports.free());
        for (int request = 0; request < 5; request++) {
            assertThat(limiter.take(FIVE, "a").allowed()).isTrue();
        }
        assertThat(limiter.take(FIVE, "a").allowed()).isFalse();
    }

    @Test
    void aRedisThatHangsCostsOneRequestALittleAndTheNextNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            RateLimiter limiter = limiter("redis://127.0.0.1:" + silent.getLocalPort());
            assertThat(millis(() -> limiter.take(FIVE, "a"))).isLessThan(500);
            assertThat(millis(() -> limiter.take(FIVE, "a"))).isLessThan(20);
            assertThat(limiter.take(FIVE, "a").remaining()).isEqualTo(2);
        }
    }

    private static RateLimiter limiter(String url) {
        RateLimiter limiter = new RateLimiter();
        limiter.clock = Clock.systemUTC();
        limiter.redis = new Redis(RedisConfig.of(url), limiter.clock);
        limiter.start();
        return limiter;
    }

    private static long millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static List<Quota> inParallel(List<Callable<Quota>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Quota> quotas = new ArrayList<>();
            for (Future<Quota> quota : threads.invokeAll(calls)) {
                quotas.add(quota.get());
            }
            return quotas;
        } finally {
            threads.shutdownNow();
        }
    }
}
