/**
 * Records written out as CSV by PostgreSQL itself, from one snapshot and without a cap.
 * {@link app.crm.persistence.exports.ExportRepository} runs {@code copy … to stdout};
 * {@link app.crm.persistence.exports.CopyStatement} carries the values of the filter into it, because COPY takes no
 * parameters; {@link app.crm.persistence.exports.SpreadsheetCell} keeps cells from becoming formulas.
 */
package app.crm.persistence.exports;
