package app.crm.ejb.blobs;

/**
 * @param hash SHA-256 of the content, in hexadecimal digits
 * @param size in bytes
 */
public record StoredBlob(String hash, long size) {}
