package app.crm.persistence.idempotency;

/** A key that was used before, with what it was used for and what the answer was. */
public record StoredKey(byte[] fingerprint, FirstAnswer answer) {}
