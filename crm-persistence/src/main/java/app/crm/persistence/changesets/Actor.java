package app.crm.persistence.changesets;

/** Who made a change. */
public record Actor(long id, String name) {}
