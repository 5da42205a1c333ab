package app.crm.persistence.exports;

import app.crm.persistence.query.Selection;
import app.crm.persistence.query.Sort;

/**
 * What is to be written, read and found in order.
 *
 * @param sort text of the order
 */
public record Export(Selection selection, String sort, ExportColumns columns, ExportFormat format) {

    /** Without an order of the caller's, records come as they are stored: the cheapest order that is always the same. */
    private static final String STORED = "id";

    public Export {
        sort = sort == null ? STORED : sort;
        Sort.parse(selection.catalogue(), sort);
    }
}
