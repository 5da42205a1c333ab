/**
 * What all kinds of records share: {@link app.crm.ejb.records.RecordService} is the life of one record, from create to
 * permanent deletion, with access, optimistic locking and change sets in one place.
 */
package app.crm.ejb.records;
