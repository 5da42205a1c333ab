package app.crm.persistence.query;

import app.crm.persistence.access.AccessPredicate;
import java.util.List;

/**
 * The records of one resource that a caller may reach and that match a filter, or that are named by their ids.
 *
 * @param catalogue of the resource; {@link FieldCatalogues} has them all
 * @param access how far the caller's permission for what is being done reaches
 * @param filter text of the query language, or null for every record outside the trash
 * @param ids these records, in the trash or not; null where the filter decides
 */
public record Selection(
        FieldCatalogue catalogue, AccessPredicate access, Viewpoint viewpoint, String filter, List<Long> ids) {

    public Selection {
        ids = ids == null ? null : List.copyOf(ids);
    }

    public Selection(FieldCatalogue catalogue, AccessPredicate access, Viewpoint viewpoint, String filter) {
        this(catalogue, access, viewpoint, filter, null);
    }

    /** The same records as they were selected at another moment: relative dates count from there. */
    public Selection at(java.time.Instant moment) {
        return new Selection(catalogue, access, viewpoint.at(moment), filter, ids);
    }

    Selection with(FieldCatalogue otherCatalogue) {
        return new Selection(otherCatalogue, access, viewpoint, filter, ids);
    }
}
