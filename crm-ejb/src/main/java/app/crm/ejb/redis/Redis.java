package app.crm.ejb.redis;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.jboss.logging.Logger;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The connection to Redis. A call that fails costs its caller at most {@value #TIMEOUT_MILLIS} ms for the connection and
 * as much for the answer; after it no call is tried for {@value #REST_SECONDS} s.
 */
@ApplicationScoped
public class Redis {

    private static final Logger LOG = Logger.getLogger(Redis.class);
    private static final int TIMEOUT_MILLIS = 100;
    private static final int REST_SECONDS = 5;
    private static final int CONNECTIONS = 32;
    private static final int DEFAULT_PORT = 6379;

    @Inject
    RedisConfig config;

    @Inject
    Clock clock;

    private Breaker breaker;
    private RedisClient client;

    protected Redis() {}

    public Redis(RedisConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        connect();
    }

    @PostConstruct
    void connect() {
        breaker = new Breaker(clock, Duration.ofSeconds(REST_SECONDS));
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setMaxWait(Duration.ofMillis(TIMEOUT_MILLIS));
        URI url = config.url();
        client = RedisClient.builder()
                .hostAndPort(hostAndPort(url))
                .clientConfig(clientConfig(url))
                .poolConfig(pool)
                .build();
    }

    static HostAndPort hostAndPort(URI url) {
        return new HostAndPort(url.getHost(), url.getPort() < 0 ? DEFAULT_PORT : url.getPort());
    }

    static JedisClientConfig clientConfig(URI url) {
        return DefaultJedisClientConfig.builder(url)
                .connectionTimeoutMillis(TIMEOUT_MILLIS)
                .socketTimeoutMillis(TIMEOUT_MILLIS)
                .build();
    }

    @PreDestroy
    void close() {
        client.close();
    }

    public <T> T call(Function<UnifiedJedis, T> command) throws RedisDown {
        if (breaker.isOpen()) {
            throw new RedisDown(null);
        }
        try {
            T answer = command.apply(client);
            if (breaker.reset()) {
                LOG.info("Redis answers again");
            }
            return answer;
        } catch (JedisException failure) {
            if (breaker.trip()) {
                LOG.warnf("Redis does not answer, limits are kept by this node alone: %s", failure.getMessage());
            }
            throw new RedisDown(failure);
        }
    }

    /** Says something to all who listen to a channel at this moment. */
    public void publish(String channel, String message) throws RedisDown {
        call(jedis -> jedis.publish(channel, message));
    }

    /** Whether Redis answers now, by asking it; at most as long as any call. */
    public boolean answers() {
        try {
            return "PONG".equals(call(UnifiedJedis::ping));
        } catch (RedisDown down) {
            return false;
        }
    }
}
