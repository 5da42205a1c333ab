package app.crm.ejb.redis;

/** Redis did not answer in time, or did not a moment ago. Who asked must go on without it or say so. */
public class RedisDown extends Exception {

    private static final long serialVersionUID = 1L;

    RedisDown(Throwable cause) {
        super("Redis does not answer", cause);
    }
}
