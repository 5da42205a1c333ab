/**
 * Excel workbooks as rows of text. {@link app.crm.ejb.imports.xlsx.Workbook} opens one and
 * {@link app.crm.ejb.imports.xlsx.SheetRows} reads a sheet row by row. A workbook is a ZIP archive of XML documents that a
 * stranger made: {@link app.crm.ejb.imports.xlsx.WorkbookArchive} bounds what is unpacked before it is, and
 * {@link app.crm.ejb.imports.xlsx.PartReader} takes no entity, no document type and no text without end. The readers of
 * the usual libraries keep all texts of a workbook on the heap and believe each cell's address, so one small file fills the
 * heap.
 */
package app.crm.ejb.imports.xlsx;
