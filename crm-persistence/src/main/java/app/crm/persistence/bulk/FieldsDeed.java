package app.crm.persistence.bulk;

import app.crm.persistence.core.Sql;
import app.crm.persistence.query.FieldCatalogue;
import java.time.Instant;
import java.util.List;

/**
 * Sets columns to the same values in every record.
 *
 * @param assignments empty where every record is changed on its own
 */
public record FieldsDeed(List<Assignment> assignments, Sql alone, Instant at) implements BulkDeed {

    /** Every record on its own, as what it becomes depends on what it is. */
    public static FieldsDeed oneByOne(Instant at) {
        return new FieldsDeed(List.of(), Sql.TRUE, at);
    }

    /**
     * A column and what it becomes.
     *
     * @param derived whether it only follows from another one, so that it alone is no change
     */
    public record Assignment(String column, Sql value, boolean derived) {

        Sql set() {
            return new Sql(", " + column + " = " + value.text(), value.parameters());
        }

        Sql isSet(String alias) {
            return new Sql(alias + "." + column + " is not distinct from (" + value.text() + ")", value.parameters());
        }
    }

    @Override
    public Sql unchanged(FieldCatalogue catalogue) {
        List<Sql> same = assignments.stream()
                .filter(assignment -> !assignment.derived())
                .map(assignment -> assignment.isSet(catalogue.alias()))
                .toList();
        return same.isEmpty() ? Sql.FALSE : Sql.join(" and ", same);
    }

    @Override
    public List<Sql> write(FieldCatalogue catalogue, PlannedRows rows) {
        if (assignments.isEmpty()) {
            return List.of();
        }
        Sql all = assignments.stream().map(Assignment::set).reduce(Sql.EMPTY, Sql::then);
        return List.of(Touch.of(catalogue, rows, at, all));
    }
}
