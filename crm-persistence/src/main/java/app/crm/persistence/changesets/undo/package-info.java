/**
 * Undo of a change set, set-based and for every tracked table alike: the tables, their foreign keys, unique keys and
 * checks are read from PostgreSQL's catalogue, so nothing here knows a table by name.
 *
 * <p>{@link app.crm.persistence.changesets.undo.UndoRepository} is the entry point. The rows to be taken back stand in
 * the temporary table {@code undo_row}; {@link app.crm.persistence.changesets.undo.UndoRules} strikes out what can't be
 * taken back, record by record or, for a merge, field by field
 * ({@link app.crm.persistence.changesets.undo.Grain}); {@link app.crm.persistence.changesets.undo.UndoWriter} writes the rest.
 */
package app.crm.persistence.changesets.undo;
