/**
 * Duplicates: {@link app.crm.ejb.duplicates.DuplicateService} shows pairs of records that are probably the same, and what
 * resembles a record that somebody types. {@link app.crm.ejb.duplicates.DuplicateScanJob} looks for pairs among what
 * changed, woken by {@link app.crm.ejb.duplicates.DuplicateTimer}. Merging a pair is the business of
 * {@link app.crm.ejb.merge}.
 */
package app.crm.ejb.duplicates;
