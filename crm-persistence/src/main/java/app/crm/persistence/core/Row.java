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
        return read(() -> results.getString(column));
    }

    /** For an id column that is never null. */
    public long id(String column) {
        return number(column);
    }

    public Long number(String column) {
        return orNull(() -> results.getLong(column));
    }

    public Integer integer(String column) {
        return orNull(() -> results.getInt(column));
    }

    public Double real(String column) {
        return orNull(() -> results.getDouble(column));
    }

    public BigDecimal decimal(String column) {
        return read(() -> results.getBigDecimal(column));
    }

    /** For a column that is never null. */
    public boolean is(String column) {
        return flag(column);
    }

    /** For a column that may be null. */
    public Boolean flag(String column) {
        return orNull(() -> results.getBoolean(column));
    }

    public Instant instant(String column) {
        OffsetDateTime value = read(() -> results.getObject(column, OffsetDateTime.class));
        return value == null ? null : value.toInstant();
    }

    public LocalDate date(String column) {
        return read(() -> results.getObject(column, LocalDate.class));
    }

    /** For a {@code bytea} column. */
    public byte[] bytes(String column) {
        return read(() -> results.getBytes(column));
    }

    /** The elements of a {@code text[]} column; empty where the column is null. */
    public List<String> texts(String column) {
        Array array = read(() -> results.getArray(column));
        return array == null ? List.of() : List.of(read(() -> (String[]) array.getArray()));
    }

    private <T> T orNull(Column<T> column) {
        return read(() -> {
            T value = column.read();
            return results.wasNull() ? null : value;
        });
    }

    private static <T> T read(Column<T> column) {
        try {
            return column.read();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    @FunctionalInterface
    private interface Column<T> {
        T read() throws SQLException;
    }
}
