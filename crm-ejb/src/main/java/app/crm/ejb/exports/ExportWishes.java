package app.crm.ejb.exports;

import app.crm.persistence.exports.ExportFormat;

/**
 * What a caller wants in the file; null for what they left out.
 *
 * @param columns names separated by commas
 */
public record ExportWishes(String filter, String sort, String columns, ExportFormat format) {}
