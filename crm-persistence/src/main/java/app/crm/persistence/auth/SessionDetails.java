package app.crm.persistence.auth;

import java.time.Instant;

/** A running login as its owner sees it. */
public record SessionDetails(
        long id,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        String device,
        String address,
        boolean current) {}
