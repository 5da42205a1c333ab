package app.crm.ejb.ratelimit;

import app.crm.ejb.redis.Redis;
import app.crm.ejb.redis.RedisDown;
import java.util.List;
import java.util.UUID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/**
 * The sliding window that all nodes share: a sorted set of the requests that passed, scored by Redis' own time. One
 * script looks and counts, so that racing requests can't pass together.
 */
final class RedisWindow {

    private static final String SCRIPT = """
        local time = redis.call('TIME')
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        local limit = tonumber(ARGV[1])
        local window = tonumber(ARGV[2])
        redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
        local count = redis.call('ZCARD', KEYS[1])
        local allowed = 0
        if count < limit then
          redis.call('ZADD', KEYS[1], now, ARGV[3])
          redis.call('PEXPIRE', KEYS[1], window)
          allowed = 1
          count = count + 1
        end
        local oldest = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
        return {allowed, limit - count, oldest[2] + window - now}
        """;

    private final Redis redis;
    private volatile String loaded;

    RedisWindow(Redis redis) {
        this.redis = redis;
    }

    Quota take(String key, Limit limit) throws RedisDown {
        List<String> arguments = List.of(
                Integer.toString(limit.requests()),
                Long.toString(limit.window().toMillis()),
                UUID.randomUUID().toString());
        List<?> answer = redis.call(client -> (List<?>) run(client, List.of(key), arguments));
        return new Quota(number(answer, 0) == 1, (int) number(answer, 1), number(answer, 2));
    }

    private Object run(UnifiedJedis client, List<String> keys, List<String> arguments) {
        String hash = loaded;
        if (hash != null) {
            try {
                return client.evalsha(hash, keys, arguments);
            } catch (JedisNoScriptException restarted) {
                // Redis was restarted or flushed: load the script again below.
                loaded = null;
            }
        }
        hash = client.scriptLoad(SCRIPT);
        loaded = hash;
        return client.evalsha(hash, keys, arguments);
    }

    private static long number(List<?> answer, int index) {
        return ((Number) answer.get(index)).longValue();
    }
}
