/**
 * Changes of many records at once. {@link app.crm.persistence.bulk.BulkRepository} plans a change in a table of the
 * transaction, which says of each selected record whether it changes or why not, and then writes slice by slice;
 * {@link app.crm.persistence.bulk.BulkDeed} is what is done, {@link app.crm.persistence.bulk.BulkFields} what may be set.
 */
package app.crm.persistence.bulk;
