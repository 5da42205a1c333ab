/**
 * Records taken out of the product as files. {@link app.crm.ejb.exports.ExportService} reads the wishes, then counts and
 * writes everything from one snapshot.
 */
package app.crm.ejb.exports;
