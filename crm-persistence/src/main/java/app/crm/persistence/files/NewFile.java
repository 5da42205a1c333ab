package app.crm.persistence.files;

import java.time.Instant;

/** A file that is about to hang on a record; the parameters are those of {@link FileDetails}. */
public record NewFile(
        RecordKey record,
        String name,
        String contentType,
        long size,
        String sha256,
        Long uploadedBy,
        Instant createdAt) {}
