package app.crm.persistence.bulk;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.Selection;
import java.util.List;

/**
 * What is to be done with which records.
 *
 * @param selection the records that the caller sees
 * @param permissions those that each of them must be within to be changed
 * @param rehearsed whether it is only to be seen what would happen, so that nobody has to wait for it
 */
public record BulkPlan(Selection selection, List<AccessPredicate> permissions, BulkDeed deed, boolean rehearsed) {

    Sql writable(FieldCatalogue catalogue) {
        return Sql.join(" and ", permissions.stream().map(catalogue::reachable).toList());
    }
}
