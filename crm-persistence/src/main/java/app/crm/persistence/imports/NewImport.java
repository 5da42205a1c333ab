package app.crm.persistence.imports;

/** An import as it is first stored; layout, columns and mapping are JSON. */
public record NewImport(
        long ownerId,
        Long teamId,
        ImportTarget target,
        StoredFile file,
        String layout,
        String columns,
        String mapping,
        Long rowCount) {}
