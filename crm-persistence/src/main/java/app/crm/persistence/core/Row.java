package app.crm.persistence.core;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** The current row of a result, read by column name in the types the product uses; null stays null. */
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    public String text(String column) {
        return get(column, String.class);
    }

    /** For an id column that is never null. */
    public long id(String column) {
        return get(column, Long.class);
    }

    public Long number(String column) {
        return get(column, Long.class);
    }

    public Integer integer(String column) {
        return get(column, Integer.class);
    }

    public Double real(String column) {
        return get(column, Double.class);
    }

    public BigDecimal decimal(String column) {
        return get(column, BigDecimal.class);
    }

    /** For a column that is never null. */
    public boolean is(String column) {
        return get(column, Boolean.class);
    }

    /** For a column that may be null. */
    public Boolean flag(String column) {
        return get(column, Boolean.class);
    }

    public Instant instant(String column) {
        OffsetDateTime value = get(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public LocalDate date(String column) {
        return get(column, LocalDate.class);
    }

    /** The elements of a {@code text[]} column; empty where the column is null. */
    public List<String> texts(String column) {
        try {
            Array array = results.getArray(column);
            return array == null ? List.of() : List.of((String[]) array.getArray());
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private <T> T get(String column, Class<T> type) {
        try {
            return results.getObject(column, type);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }
}
