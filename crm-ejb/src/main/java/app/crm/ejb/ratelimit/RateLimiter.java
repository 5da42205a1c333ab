package app.crm.ejb.ratelimit;

import app.crm.ejb.redis.Redis;
import app.crm.ejb.redis.RedisDown;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Decides whether one more request passes. */
@ApplicationScoped
public class RateLimiter {

    @Inject
    Redis redis;

    @Inject
    Clock clock;

    private RedisWindow shared;
    private LocalWindow local;

    @PostConstruct
    void start() {
        shared = new RedisWindow(redis);
        local = new LocalWindow(clock);
    }

    /**
     * Counts one request against the limit.
     *
     * @param subject whose quota it is, such as {@code user:7} or {@code address:192.0.2.1}
     */
    public Quota take(Limit limit, String subject) {
        String key = "crm:limit:" + limit.name() + ":" + subject;
        try {
            return shared.take(key, limit);
        } catch (RedisDown down) {
            return local.take(key, limit);
        }
    }
}
