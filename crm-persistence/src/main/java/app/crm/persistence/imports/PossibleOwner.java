package app.crm.persistence.imports;

/** An active user, to whom a row of a file may give its record. */
public record PossibleOwner(long userId, Long teamId, String email, String fullName) {}
