package app.crm.persistence.bulk;

import app.crm.persistence.core.Sql;
import app.crm.persistence.query.FieldCatalogue;
import java.time.Instant;
import java.util.List;

/** Moves records to the trash, or out of it. */
public record TrashDeed(boolean isForTrash, Instant at) implements BulkDeed {

    public static TrashDeed delete(Instant at) {
        return new TrashDeed(false, at);
    }

    public static TrashDeed restore(Instant at) {
        return new TrashDeed(true, at);
    }

    @Override
    public Sql unchanged(FieldCatalogue catalogue) {
        return Sql.FALSE;
    }

    @Override
    public List<Sql> write(FieldCatalogue catalogue, PlannedRows rows) {
        Sql moved = isForTrash ? Sql.of(", deleted_at = null") : Sql.of(", deleted_at = ?", at);
        return List.of(Touch.of(catalogue, rows, at, moved));
    }
}
