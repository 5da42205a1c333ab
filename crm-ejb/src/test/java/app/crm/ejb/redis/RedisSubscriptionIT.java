package app.crm.ejb.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.devkit.process.Ports;
import app.crm.devkit.stores.RedisServer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listening to a real Redis, and losing it. */
class RedisSubscriptionIT {

    @TempDir
    Path folder;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Test
    void messagesArriveUntilTheConnectionIsClosed() throws Exception {
        int port = Ports.free();
        try (RedisServer server = RedisServer.start(folder, port, "secret")) {
            assertThat(server).isNotNull();
            RedisConfig config = RedisConfig.of("redis://:secret@127.0.0.1:" + port);
            RedisSubscription subscription =
                    new RedisSubscription(config, "news", heard::add, () -> heard.add("joined"));
            CompletableFuture<Throwable> ended = listen(subscription);
            assertThat(next()).isEqualTo("joined");
            Redis redis = new Redis(config, Clock.systemUTC());
            redis.publish("other", "not for us");
            redis.publish("news", "first");
            assertThat(next()).isEqualTo("first");
            for (int beat = 0; beat < 3; beat++) {
                subscription.check(redis);
                redis.publish("news", "beat " + beat);
                assertThat(next()).isEqualTo("beat " + beat);
            }
            subscription.close();
            assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(RedisDown.class);
        }
    }

    @Test
    void aRedisThatDiesEndsIt() throws Exception {
        int port = Ports.free();
        RedisServer server = RedisServer.start(folder, port, "secret");
        RedisSubscription subscription = new RedisSubscription(
                RedisConfig.of("redis://:secret@127.0.0.1:" + port), "news", heard::add, () -> heard.add("joined"));
        CompletableFuture<Throwable> ended = listen(subscription);
        assertThat(next()).isEqualTo("joined");
        server.close();
        assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(RedisDown.class);
    }

    @Test
    void withoutRedisItSaysSo() {
        RedisConfig nowhere = RedisConfig.of("redis://127.0.0.1:1");
        assertThatThrownBy(() -> new RedisSubscription(nowhere, "news", heard::add, () -> heard.add("joined")))
                .isInstanceOf(RedisDown.class);
    }

    private static CompletableFuture<Throwable> listen(RedisSubscription subscription) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                subscription.listen();
                return null;
            } catch (RedisDown lost) {
                return lost;
            }
        });
    }

    private String next() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }
}
