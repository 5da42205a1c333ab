package app.crm.ejb.imports;

import app.crm.persistence.imports.StoredFile;

/**
 * A file that was taken in and looked at.
 *
 * @param mappingSource where the mapping comes from: {@code suggested}, {@code remembered} or {@code given}
 */
record NewUpload(ImportSource source, StoredFile file, FileAnalysis analysis, String mappingSource) {}
