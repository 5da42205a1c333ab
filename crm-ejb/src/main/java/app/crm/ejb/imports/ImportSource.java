package app.crm.ejb.imports;

import app.crm.ejb.imports.fields.AmountUnit;
import app.crm.ejb.imports.fields.SourceColumn;
import app.crm.persistence.imports.ImportTarget;
import java.util.List;
import java.util.Map;

/**
 * What a file holds and what its columns mean.
 *
 * @param mapping column → field, in the order of the file; null for a column that is not imported
 * @param units column → currency and unit of its amounts, as far as somebody said
 */
record ImportSource(
        ImportTarget target, List<SourceColumn> columns, Map<String, String> mapping, Map<String, AmountUnit> units) {}
