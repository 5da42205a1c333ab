package app.crm.ejb.redis;

import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import redis.clients.jedis.Connection;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Listens to a channel of Redis on a connection of its own. One thread listens; another one asks from time to time whether
 * the connection still lives, since a silent channel and a dead one look the same.
 */
public final class RedisSubscription implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RedisSubscription.class);

    private static final String PROBE = "probe";

    private final Connection connection;
    private final String channel;
    private final Listener listener;
    private volatile boolean awaitingProbe;

    /** Connects; messages come once {@link #listen} runs. */
    public RedisSubscription(RedisConfig config, String channel, Consumer<String> messages, Runnable joined)
            throws RedisDown {
        URI url = config.url();
        this.channel = channel;
        this.listener = new Listener(messages, joined);
        try {
            this.connection = new Connection(Redis.hostAndPort(url), Redis.clientConfig(url));
        } catch (JedisException failure) {
            throw new RedisDown(failure);
        }
    }

    /** Hands messages on until the connection is lost or closed. */
    public void listen() throws RedisDown {
        try {
            listener.proceed(connection, channel);
        } catch (JedisException lost) {
            throw new RedisDown(lost);
        } finally {
            close();
        }
    }

    /**
     * Sends a message that comes back here, and closes a connection on which the one before did not; {@link #listen} then
     * ends. A ping would do, but jedis may meet its answer before it expects one.
     */
    public void check(Redis redis) {
        if (awaitingProbe) {
            close();
        } else if (listener.isSubscribed()) {
            awaitingProbe = true;
            try {
                redis.publish(channel, PROBE);
            } catch (RedisDown down) {
                LOG.debugf("No probe was sent: %s", down.getMessage());
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.forceDisconnect();
        } catch (IOException alreadyGone) {
            LOG.debugf("The subscription was gone already: %s", alreadyGone.getMessage());
        }
    }

    private final class Listener extends JedisPubSub {

        private final Consumer<String> messages;
        private final Runnable joined;

        Listener(Consumer<String> messages, Runnable joined) {
            this.messages = messages;
            this.joined = joined;
        }

        @Override
        public void onMessage(String from, String message) {
            awaitingProbe = false;
            if (!message.equals(PROBE)) {
                messages.accept(message);
            }
        }

        @Override
        public void onSubscribe(String to, int count) {
            joined.run();
        }
    }
}
