/**
 * Change sets in the business layer: a service calls {@link app.crm.ejb.changesets.ChangeSets#begin} before its first
 * write, once per transaction; everything that the transaction writes then shows in the history and can be undone.
 */
package app.crm.ejb.changesets;
