package app.crm.persistence.imports;

import java.util.ArrayList;
import java.util.List;

/** Columns whose value follows from others, which the database insists on: over staged row {@code s} and record {@code o}. */
final class DependentColumns {

    private DependentColumns() {}

    static List<WrittenColumn> with(ImportPlan plan, List<WrittenColumn> written) {
        return switch (plan.target()) {
            case TASKS -> tasks(plan, written);
            case INTERACTIONS -> interactions(plan, written);
            default -> written;
        };
    }

    /** Done since the day that the file tells, else since now; and no reminder after the task is due. */
    private static List<WrittenColumn> tasks(ImportPlan plan, List<WrittenColumn> written) {
        List<WrittenColumn> columns = new ArrayList<>(written);
        columns.removeIf(column -> column.name().equals("completed_at"));
        String done =
                plan.fills("completed_at") ? "s." + plan.cell("completed_at") + "::timestamptz" : "null::timestamptz";
        String status = plan.fills("status") ? "s." + plan.cell("status") : "null::text";
        columns.add(new WrittenColumn(
                "completed_at",
                "case when " + status + " = 'done' then coalesce(" + done + ", now()) end",
                "case when coalesce(" + status + ", o.status) = 'done' then coalesce(" + done
                        + ", o.completed_at, now()) end"));
        if (plan.fills("due_at")) {
            String due = "s." + plan.cell("due_at") + "::timestamptz";
            columns.add(new WrittenColumn(
                    "remind_at",
                    "null",
                    "case when o.remind_at <= coalesce(" + due + ", o.due_at) then o.remind_at end"));
        }
        return columns;
    }

    /** What has happened is done, unless the file says otherwise: a history is no list of things to do. */
    private static List<WrittenColumn> interactions(ImportPlan plan, List<WrittenColumn> written) {
        String happened = plan.fills("occurred_at")
                ? "case when s." + plan.cell("occurred_at") + "::timestamptz > now() then 'todo' else 'done' end"
                : "'todo'";
        List<WrittenColumn> columns = new ArrayList<>(written);
        if (plan.fills("status")) {
            String status = "s." + plan.cell("status");
            columns.replaceAll(column -> column.name().equals("status")
                    ? new WrittenColumn("status", "coalesce(" + status + ", " + happened + ")", column.updated())
                    : column);
        } else {
            columns.add(new WrittenColumn("status", happened, "o.status"));
        }
        return columns;
    }
}
