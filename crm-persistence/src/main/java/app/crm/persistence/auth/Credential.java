package app.crm.persistence.auth;

/**
 * What a password is checked against.
 *
 * @param passwordHash null where no password was ever set
 */
public record Credential(long userId, boolean active, String passwordHash) {}
