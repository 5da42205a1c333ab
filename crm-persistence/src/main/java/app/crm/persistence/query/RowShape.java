package app.crm.persistence.query;

import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import java.util.function.Function;

/**
 * What a list makes of each selected record.
 *
 * @param columns the select list; the record's table goes by the alias of its catalogue ({@code p} for people,
 *     {@code o} for organisations, …)
 * @param joins {@code left join} clauses that add to a record and never drop or repeat one; run only for the records
 *     of the page
 * @param mapper makes the item; must not move the row on
 */
public record RowShape<T>(Sql columns, Sql joins, Function<Row, T> mapper) {

    public static <T> RowShape<T> of(String columns, String joins, Function<Row, T> mapper) {
        return new RowShape<>(Sql.of(columns), Sql.of(joins), mapper);
    }
}
