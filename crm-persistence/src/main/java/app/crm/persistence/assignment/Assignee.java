package app.crm.persistence.assignment;

/** A user who may own records. */
public record Assignee(long userId, Long teamId) {}
