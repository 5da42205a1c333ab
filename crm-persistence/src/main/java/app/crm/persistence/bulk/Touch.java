package app.crm.persistence.bulk;

import app.crm.persistence.core.Sql;
import app.crm.persistence.query.FieldCatalogue;
import java.time.Instant;

/** The update that all deeds end with: every changed record gets a new version. */
final class Touch {

    private Touch() {}

    /** @param assignments what else is set, each with a comma before it */
    static Sql of(FieldCatalogue catalogue, PlannedRows rows, Instant at, Sql assignments) {
        String alias = catalogue.alias();
        return Sql.of(
                        "update " + catalogue.table() + " " + alias + " set version = " + alias
                                + ".version + 1, updated_at = ?",
                        at)
                .then(assignments)
                .then("from bulk_row b where " + alias + ".id = b.id and")
                .then(rows.together());
    }
}
