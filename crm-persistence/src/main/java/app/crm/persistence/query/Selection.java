package app.crm.persistence.query;

import app.crm.persistence.access.AccessPredicate;

/**
 * The records of one resource that a caller may reach and that match a filter.
 *
 * @param catalogue of the resource; {@link FieldCatalogues} has them all
 * @param access how far the caller's permission for what is being done reaches
 * @param filter text of the query language, or null for every record outside the trash
 */
public record Selection(FieldCatalogue catalogue, AccessPredicate access, Viewpoint viewpoint, String filter) {

    /** The same records as they were selected at another moment: relative dates count from there. */
    Selection at(java.time.Instant moment) {
        return new Selection(catalogue, access, viewpoint.at(moment), filter);
    }
}
