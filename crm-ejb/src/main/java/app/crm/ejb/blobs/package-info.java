/**
 * Bytes too big for a table: uploaded files. {@link app.crm.ejb.blobs.BlobStore} keeps them in the data folder under the
 * hash of their content, so the same file is stored once and can be checked at any time.
 */
package app.crm.ejb.blobs;
