package app.crm.persistence.auth;

import java.time.Instant;

/**
 * A login on one device.
 *
 * @param address where the request came from
 */
public record NewSession(long userId, Instant at, Instant expiresAt, String userAgent, String address) {}
