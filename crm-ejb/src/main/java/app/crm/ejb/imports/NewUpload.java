package app.crm.ejb.imports;

import app.crm.persistence.imports.ImportTarget;
import app.crm.persistence.imports.StoredFile;
import java.util.Map;

/** A file that was taken in and looked at. */
record NewUpload(ImportTarget target, StoredFile file, FileAnalysis analysis, Map<String, String> mapping) {}
