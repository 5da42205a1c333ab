/**
 * Who looked at personal data and when: one row per single record read, per page of a list, search, export, data package and erasure. Rows are
 * only ever added; whole months go when the firm no longer keeps them.
 */
package app.crm.persistence.accesslog;
