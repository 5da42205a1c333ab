package app.crm.ejb.tasks;

import java.util.List;

/**
 * The tasks of a filter by status. The rows of a column are those of the list with the same filter and {@code status:}
 * beside it.
 *
 * @param total of all columns
 * @param columns every status, in the order of work
 */
public record TaskBoard(long total, List<Column> columns) {

    /** @param overdue those that were due before now and are open */
    public record Column(String status, long count, long overdue) {}
}
