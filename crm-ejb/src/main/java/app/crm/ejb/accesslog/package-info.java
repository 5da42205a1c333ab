/**
 * Tells who looked at personal data. Reads, lists and searches are collected in memory for a moment and written in
 * batches, so that logging costs a read next to nothing; exports, data packages and erasures are logged before they begin.
 */
package app.crm.ejb.accesslog;
