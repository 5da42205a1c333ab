package app.crm.persistence.imports;

/** An import as it is first stored; layout, columns, mapping and units are JSON. */
public record NewImport(
        long ownerId,
        Long teamId,
        ImportTarget target,
        StoredFile file,
        String layout,
        String columns,
        String mapping,
        String mappingSource,
        String units,
        Long rowCount) {}
