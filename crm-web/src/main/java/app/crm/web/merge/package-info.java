/** Merging over HTTP: {@link app.crm.web.merge.MergeableResource} adds it to a kind of record. */
package app.crm.web.merge;
