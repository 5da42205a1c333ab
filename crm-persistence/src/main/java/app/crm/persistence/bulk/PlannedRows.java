package app.crm.persistence.bulk;

import app.crm.persistence.core.Sql;

/**
 * A slice of the plan.
 *
 * @param from the first position
 * @param to the position after the last one
 */
public record PlannedRows(long from, long to) {

    /** The condition on the plan's table as {@code b}: rows that are changed together. */
    Sql together() {
        return Sql.of("b.position >= ? and b.position < ? and not b.alone", from, to);
    }

    Sql alone() {
        return Sql.of("b.position >= ? and b.position < ? and b.alone", from, to);
    }
}
