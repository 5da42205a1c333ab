package app.crm.ejb.security;

import java.time.Instant;

/**
 * What an access token says of its holder, for work that outlives the request it came with.
 *
 * @param epoch the user's epoch at the moment of issue
 */
public record Ticket(long userId, long sessionId, int epoch, Instant expiresAt) {}
