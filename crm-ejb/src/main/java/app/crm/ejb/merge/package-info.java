/**
 * Merging records: {@link app.crm.ejb.merge.MergeableService} makes several people or organisations one, in one change
 * set whose undo is the unmerge. {@link app.crm.ejb.merge.MergedFields} decides which values the survivor has afterwards.
 */
package app.crm.ejb.merge;
