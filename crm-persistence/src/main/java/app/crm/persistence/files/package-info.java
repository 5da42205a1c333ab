/**
 * Files that hang on a record. {@link app.crm.persistence.files.FileRepository} reads them through the table
 * {@code file} and writes to its partition of the record's kind, so that the change belongs to the record. Whoever reaches
 * the record reaches its files; the bytes are kept elsewhere, under their hash.
 */
package app.crm.persistence.files;
