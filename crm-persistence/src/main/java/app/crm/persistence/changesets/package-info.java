/**
 * Change sets: which rows a transaction changed, before and after. The triggers of V0002 write the items;
 * {@link app.crm.persistence.changesets.ChangeSetRepository} opens a set and reads it back. Undo works from the
 * catalogue and from {@code tracked_table}, so a newly tracked table can be undone without a line of Java.
 */
package app.crm.persistence.changesets;
