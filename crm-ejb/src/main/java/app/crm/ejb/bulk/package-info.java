/**
 * Changes of many records at once. {@link app.crm.ejb.bulk.BulkService} is the way in: it makes a small change at once
 * and hands a large one in as a {@link app.crm.ejb.bulk.BulkJob}; {@link app.crm.ejb.bulk.BulkWork} does it, whole or not
 * at all and in one change set; {@link app.crm.ejb.bulk.BulkDeeds} says what is done and asks the rules of single
 * changes whether it may be.
 */
package app.crm.ejb.bulk;
