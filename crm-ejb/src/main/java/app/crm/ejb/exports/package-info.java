/**
 * Records taken out of the product as files. {@link app.crm.ejb.exports.ExportService} reads the wishes, then counts and
 * writes everything from one snapshot. {@link app.crm.ejb.exports.ExportJob} does it in the background, into a file that
 * {@link app.crm.ejb.exports.ExportFiles} gives to whoever ordered it. An erasure takes the files away that may hold the
 * person; one that is just being written is written anew.
 */
package app.crm.ejb.exports;
