package app.crm.ejb.bulk;

import app.crm.ejb.exports.ExportOrder;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.exports.ExportFormat;
import java.time.Instant;

/**
 * A request as it is carried out, now or later.
 *
 * @param at when it was given: relative dates of the filter count from there
 */
record BulkOrder(ResourceType resource, BulkAction action, BulkSelection selection, BulkParams params, Instant at) {

    ExportOrder export() {
        return new ExportOrder(
                resource,
                selection.ids(),
                selection.filter(),
                params.columns(),
                params.sort(),
                ExportFormat.of(params.format(), null, false),
                at);
    }
}
