package app.crm.persistence.erasure;

import java.time.Instant;

/**
 * Whom an erasure removed, by number.
 *
 * @param createdAt tells the person from another one who got the same id after a restore
 */
public record ErasedPerson(long personId, Instant createdAt) {}
