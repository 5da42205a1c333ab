package app.crm.ejb.assignment;

/** Whom a record belongs to; either may be null. */
public record Ownership(Long ownerId, Long teamId) {}
