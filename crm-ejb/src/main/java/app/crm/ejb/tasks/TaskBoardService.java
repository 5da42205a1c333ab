package app.crm.ejb.tasks;

import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.ResourceType.TASKS;

import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Guards;
import app.crm.ejb.security.Requires;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.query.Selection;
import app.crm.persistence.tasks.TaskFields;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Tasks as a board: how many stand where. */
@Stateless
@Guards(TASKS)
public class TaskBoardService {

    private static final String COLUMNS = "t.status, count(*) as number,"
            + " count(*) filter (where t.status in ('todo', 'doing') and t.due_at < now()) as overdue";

    @Inject
    RecordPages pages;

    @Inject
    Viewpoints viewpoints;

    @Inject
    CurrentUser currentUser;

    /** @param filter text of the query language, or null */
    @Requires(action = READ)
    public TaskBoard board(String filter) {
        Selection selection = new Selection(
                FieldCatalogues.TASKS, currentUser.get().access(TASKS, READ), viewpoints.current(), filter);
        List<TaskBoard.Column> found = pages.summarise(
                selection,
                Sql.of(COLUMNS),
                "t.status",
                row -> new TaskBoard.Column(row.text("status"), row.id("number"), row.id("overdue")));
        List<TaskBoard.Column> columns = TaskFields.STATUSES.stream()
                .map(status -> found.stream()
                        .filter(column -> column.status().equals(status))
                        .findFirst()
                        .orElse(new TaskBoard.Column(status, 0, 0)))
                .toList();
        return new TaskBoard(columns.stream().mapToLong(TaskBoard.Column::count).sum(), columns);
    }
}
