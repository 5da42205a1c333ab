/**
 * Fields that the firm defines for its records. {@link app.crm.ejb.customfields.CustomFieldService} keeps the definitions,
 * {@link app.crm.ejb.customfields.CustomFields} checks the values of a record: the one place that decides what may be
 * stored, called by the common record service. Long changes of many records, and indexes, are jobs.
 */
package app.crm.ejb.customfields;
