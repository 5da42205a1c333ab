package app.crm.ejb.ratelimit;

/**
 * What is left of a limit after one more request asked.
 *
 * @param resetMillis until the oldest counted request leaves the window and makes room for one more
 */
public record Quota(boolean allowed, int remaining, long resetMillis) {

    /** Whole seconds, rounded up, so that whoever waits them is let in. */
    public long resetSeconds() {
        return Math.max(1, (resetMillis + 999) / 1_000);
    }
}
