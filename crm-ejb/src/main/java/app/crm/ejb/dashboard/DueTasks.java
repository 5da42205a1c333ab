package app.crm.ejb.dashboard;

import app.crm.persistence.tasks.TaskDetails;
import java.util.List;

/**
 * The caller's open tasks that are due.
 *
 * @param week those due after today, within seven days
 * @param items the first ones, what is overdue before all others
 */
public record DueTasks(Figure overdue, Figure today, Figure week, List<TaskDetails> items) {}
