package app.crm.ejb.changesets;

/** A change set was opened; what it holds is there for others once the running transaction has committed. */
public record ChangeSetOpened(long id) {}
