/**
 * What all kinds of records share in the database: identity, version, trash, and
 * {@link app.crm.persistence.records.RecordRepository}, which finds them within a caller's reach and locks them for writing.
 */
package app.crm.persistence.records;
