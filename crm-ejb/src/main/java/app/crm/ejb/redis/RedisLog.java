package app.crm.ejb.redis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XAddParams;

/** Texts kept in a stream, the oldest of which Redis forgets once there are more than wanted. */
public final class RedisLog {

    private static final String TEXT = "text";

    private final Redis redis;
    private final String key;
    private final int length;

    public RedisLog(Redis redis, String key, int length) {
        this.redis = redis;
        this.key = key;
        this.length = length;
    }

    /** @param id the time in milliseconds at which it was added and, after a dash, its number within that */
    public record Entry(String id, String text) {}

    /** The later of two ids, which Redis counts by milliseconds and, within one, by numbers; null is before all. */
    public static String later(String one, String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new StreamEntryID(one).compareTo(new StreamEntryID(other)) < 0 ? other : one;
    }

    /** Returns the id of the new entry. */
    public String add(String text) throws RedisDown {
        XAddParams bounded = XAddParams.xAddParams().maxLen(length).approximateTrimming();
        return redis.call(jedis -> jedis.xadd(key, bounded, Map.of(TEXT, text))).toString();
    }

    /** The id of the newest entry; empty where there is none. */
    public Optional<String> lastId() throws RedisDown {
        return redis.call(jedis -> jedis.xrevrange(key, "+", "-", 1)).stream()
                .map(entry -> entry.getID().toString())
                .findFirst();
    }

    /** The first so many entries since a moment, the oldest first. */
    public List<Entry> since(long millis, int most) throws RedisDown {
        return redis.call(jedis -> jedis.xrange(key, Long.toString(millis), "+", most)).stream()
                .map(entry ->
                        new Entry(entry.getID().toString(), entry.getFields().getOrDefault(TEXT, "")))
                .toList();
    }
}
