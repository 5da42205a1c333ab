package app.crm.persistence.imports;

/** A file that was uploaded: its name as the caller gave it, the SHA-256 of its content, its size in bytes. */
public record StoredFile(String name, String hash, long size) {}
