package app.crm.persistence.changesets.undo;

/** Records by what undo did with them. */
public record UndoCounts(long reverted, long kept, long blocked) {}
