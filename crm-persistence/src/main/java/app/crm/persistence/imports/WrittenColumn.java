package app.crm.persistence.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A column of the record's table as an import writes it, over staged row {@code s} and record {@code o}.
 *
 * @param inserted the value of a new record
 * @param updated what the value of a record becomes
 */
record WrittenColumn(String name, String inserted, String updated) {

    private static final int MEMBERS = 40;

    /** The columns that the plan fills; the custom fields, which lie in one column, together. */
    static List<WrittenColumn> of(ImportPlan plan) {
        List<WrittenColumn> written = new ArrayList<>();
        List<String> members = new ArrayList<>();
        for (int index = 0; index < plan.columns().size(); index++) {
            StagedColumn column = plan.columns().get(index);
            String cell = "s.c" + (index + 1);
            if (column.isCustom()) {
                members.add("'" + column.key() + "', " + column.value(cell));
            } else {
                written.add(new WrittenColumn(column.name(), column.inserted(cell), updated(plan, column, cell)));
            }
        }
        if (!members.isEmpty()) {
            written.add(custom(members));
        }
        return DependentColumns.with(plan, written);
    }

    /** In pieces, since a call takes a hundred arguments at most. An empty cell changes nothing. */
    private static WrittenColumn custom(List<String> members) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < members.size(); from += MEMBERS) {
            List<String> some = members.subList(from, Math.min(members.size(), from + MEMBERS));
            pieces.add("jsonb_strip_nulls(jsonb_build_object(" + String.join(", ", some) + "))");
        }
        String values = pieces.stream().collect(Collectors.joining(" || "));
        return new WrittenColumn("custom", values, "o.custom || " + values);
    }

    private static String updated(ImportPlan plan, StagedColumn column, String cell) {
        if (column.follows() == null) {
            return column.updated(cell);
        }
        String followed = "s." + plan.cell(column.follows()) + "::text";
        return "case when " + followed + " is distinct from o." + column.follows() + " then " + column.updated(cell)
                + " else o." + column.name() + " end";
    }
}
