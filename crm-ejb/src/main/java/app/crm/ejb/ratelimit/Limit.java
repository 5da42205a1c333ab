package app.crm.ejb.ratelimit;

import java.time.Duration;

/**
 * How many requests pass in any stretch of time as long as the window.
 *
 * @param name in the key and in the {@code RateLimit-Policy} header
 */
public record Limit(String name, int requests, Duration window) {

    public static Limit perMinute(String name, int requests) {
        return new Limit(name, requests, Duration.ofMinutes(1));
    }
}
