/** Files of records: streamed, never cut short unnoticed ({@link app.crm.web.exports.ExportStream}). */
package app.crm.web.exports;
