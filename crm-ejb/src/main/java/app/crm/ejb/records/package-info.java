/**
 * What all kinds of records share: {@link app.crm.ejb.records.RecordService} is the life of one record, from create to
 * permanent deletion, with access, optimistic locking and change sets in one place;
 * {@link app.crm.ejb.records.ManyRecordsService} lends its rules to changes of many records, and
 * {@link app.crm.ejb.records.BatchService} does several writes in one call.
 */
package app.crm.ejb.records;
