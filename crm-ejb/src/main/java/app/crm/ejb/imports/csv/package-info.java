/**
 * Text files with separated values, as they really come: {@link app.crm.ejb.imports.csv.EncodingDetector} finds how the
 * bytes are written, {@link app.crm.ejb.imports.csv.LayoutDetector} the delimiter and the header,
 * {@link app.crm.ejb.imports.csv.CsvRows} reads row by row in flat memory, and
 * {@link app.crm.ejb.imports.csv.RowShape} tells data from decoration.
 */
package app.crm.ejb.imports.csv;
