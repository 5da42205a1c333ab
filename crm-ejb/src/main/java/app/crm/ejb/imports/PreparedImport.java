package app.crm.ejb.imports;

import app.crm.ejb.imports.fields.Binding;
import app.crm.ejb.imports.fields.RowContext;
import app.crm.persistence.imports.ImportPlan;
import java.util.List;

/**
 * All that a run needs to know, resolved and checked.
 *
 * @param strongestKeyOnly whether a row is recognised by the strongest key it has, and by no other
 * @param strict whether a cell that can't be read fails its row
 */
record PreparedImport(
        ImportPlan plan, List<Binding> bindings, RowContext context, boolean strongestKeyOnly, boolean strict) {}
