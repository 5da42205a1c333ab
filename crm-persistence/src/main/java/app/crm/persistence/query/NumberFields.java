package app.crm.persistence.query;

import app.crm.persistence.core.Sql;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Fields of numbers and ids. */
public final class NumberFields {

    private NumberFields() {}

    public static Field number(String name, String column) {
        return Field.of(name, FieldType.NUMBER, (criterion, viewpoint) -> where(column, criterion));
    }

    /** The record's own id. */
    public static Field id(String column) {
        FieldSql sql = (criterion, viewpoint) -> Sql.of(
                column + " = any (?)",
                ((Criterion.AnyOf) criterion)
                        .values().stream()
                                .map(value -> ((Value.Reference) value).id())
                                .toList());
        return Field.of("id", FieldType.ID, sql);
    }

    private static Sql where(String column, Criterion criterion) {
        if (criterion instanceof Criterion.Compare compare) {
            return Sql.of(column + " " + compare.comparator().symbol() + " ?", number(compare.value()));
        }
        if (criterion instanceof Criterion.Range range) {
            return between(column, range);
        }
        if (criterion instanceof Criterion.AnyOf any) {
            return Sql.join(
                    " or ",
                    any.values().stream()
                            .map(value -> Sql.of(column + " = ?", number(value)))
                            .toList());
        }
        return TextFields.present(column);
    }

    private static Sql between(String column, Criterion.Range range) {
        List<Sql> ends = new ArrayList<>();
        if (range.from() != null) {
            ends.add(Sql.of(column + " >= ?", number(range.from())));
        }
        if (range.to() != null) {
            ends.add(Sql.of(column + " <= ?", number(range.to())));
        }
        return Sql.join(" and ", ends);
    }

    private static BigDecimal number(Value value) {
        return ((Value.Numeric) value).number();
    }
}
