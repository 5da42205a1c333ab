package app.crm.persistence.query;

import app.crm.persistence.core.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Fields of moments and of days. */
public final class TimeFields {

    private TimeFields() {}

    /** A {@code timestamptz} column. */
    public static Field instant(String name, String column) {
        return Field.of(name, FieldType.INSTANT, (criterion, viewpoint) -> where(column, criterion, viewpoint, false));
    }

    /**
     * A {@code timestamptz} column until when something has to be done: overdue is what is still open.
     *
     * @param open condition that holds while it is not done
     */
    public static Field due(String name, String column, String open) {
        return Field.of(name, FieldType.INSTANT, (criterion, viewpoint) -> {
            Sql where = where(column, criterion, viewpoint, false);
            return speaksOfOverdue(criterion) ? where.and(Sql.of(open)) : where;
        });
    }

    private static boolean speaksOfOverdue(Criterion criterion) {
        return criterion instanceof Criterion.AnyOf any
                && any.values().stream().allMatch(Value.Overdue.class::isInstance);
    }

    /** A {@code date} column. */
    public static Field date(String name, String column) {
        return Field.of(name, FieldType.DATE, (criterion, viewpoint) -> where(column, criterion, viewpoint, true));
    }

    private static Sql where(String column, Criterion criterion, Viewpoint viewpoint, boolean day) {
        Bounds bounds = new Bounds(column, viewpoint, day);
        if (criterion instanceof Criterion.Compare compare) {
            return bounds.compare(compare.comparator(), (Value.When) compare.value());
        }
        if (criterion instanceof Criterion.Range range) {
            return bounds.between((Value.When) range.from(), (Value.When) range.to());
        }
        if (criterion instanceof Criterion.AnyOf any) {
            return Sql.join(
                    " or ",
                    any.values().stream()
                            .map(value -> bounds.between((Value.When) value, (Value.When) value))
                            .toList());
        }
        return TextFields.present(column);
    }

    /** Turns spans of time into bounds on one column. */
    private record Bounds(String column, Viewpoint viewpoint, boolean day) {

        Sql compare(Criterion.Comparator comparator, Value.When when) {
            Timespan span = Timespan.of(when, viewpoint);
            return switch (when instanceof Value.Age ? mirrored(comparator) : comparator) {
                case LESS -> before(span.from());
                case LESS_OR_EQUAL -> before(span.until());
                case GREATER -> notBefore(span.until());
                case GREATER_OR_EQUAL -> notBefore(span.from());
            };
        }

        Sql between(Value.When from, Value.When to) {
            List<Sql> ends = new ArrayList<>();
            Timespan first = from == null ? null : Timespan.of(from, viewpoint);
            if (first != null) {
                ends.add(notBefore(first.from()));
            }
            if (to != null) {
                ends.add(before(Timespan.of(to, viewpoint).until()));
            }
            return Sql.join(" and ", ends);
        }

        /** An age grows backwards: less than 30 days old is later than 30 days ago. */
        private static Criterion.Comparator mirrored(Criterion.Comparator comparator) {
            return switch (comparator) {
                case LESS -> Criterion.Comparator.GREATER;
                case LESS_OR_EQUAL -> Criterion.Comparator.GREATER_OR_EQUAL;
                case GREATER -> Criterion.Comparator.LESS;
                case GREATER_OR_EQUAL -> Criterion.Comparator.LESS_OR_EQUAL;
            };
        }

        /** A span without a beginning, such as overdue, has nothing before it. */
        private Sql before(Instant moment) {
            return moment == null ? Sql.FALSE : Sql.of(column + " < ?", bound(moment));
        }

        private Sql notBefore(Instant moment) {
            return moment == null ? TextFields.present(column) : Sql.of(column + " >= ?", bound(moment));
        }

        /** A day column holds days of the calendar: a moment within a day bounds it at the next one. */
        private Object bound(Instant moment) {
            if (!day) {
                return moment;
            }
            ZoneId zone = viewpoint.zone();
            LocalDate date = moment.atZone(zone).toLocalDate();
            return date.atStartOfDay(zone).toInstant().equals(moment) ? date : date.plusDays(1);
        }
    }
}
