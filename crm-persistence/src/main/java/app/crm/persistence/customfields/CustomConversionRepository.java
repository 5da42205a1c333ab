package app.crm.persistence.customfields;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * The distinct values of one field over all records, the trash included, and their exchange for others in one statement.
 * What each becomes waits in a table of the transaction, so that no number of values is too many.
 */
@Repository
public class CustomConversionRepository {

    private static final int FETCH = 1_000;

    @Inject
    Database database;

    protected CustomConversionRepository() {}

    public CustomConversionRepository(Database database) {
        this.database = database;
    }

    /** Hands on each value once; memory stays flat. */
    public void stream(CustomField field, Consumer<StoredCell> consumer) {
        Sql query = Sql.of("select stored.value, " + CustomSql.cell(field, "stored") + " as cell, stored.records from ("
                + "select value, records, jsonb_build_object('" + field.key() + "', value) as custom from ("
                + "select r.custom -> '" + field.key() + "' as value, count(*) as records from " + table(field)
                + " r where r.custom ?? '" + field.key() + "' group by 1) each_value) stored");
        database.stream(
                query,
                FETCH,
                row -> consumer.accept(new StoredCell(row.text("value"), row.text("cell"), row.id("records"))));
    }

    /** Begins the one exchange of this transaction. */
    public void begin() {
        database.update(Sql.of("create temporary table custom_conversion (before jsonb, after jsonb) on commit drop"));
    }

    public void add(Collection<ConvertedValue> values) {
        database.update(Sql.of(
                "insert into custom_conversion select b::jsonb, a::jsonb from unnest(?::text[], ?::text[]) as x (b, a)",
                values.stream().map(ConvertedValue::from).toList(),
                java.util.Arrays.asList(values.stream().map(ConvertedValue::to).toArray(String[]::new))));
    }

    /** Exchanges the values in every record that has one of them; a value that stays as it is touches no record. */
    public long apply(CustomField field, Instant at) {
        database.update(Sql.of("analyze custom_conversion"));
        return database.update(Sql.of(
                "update " + table(field)
                        + " r set version = r.version + 1, updated_at = ?, custom = case when c.after is null"
                        + " then r.custom - ?::text else r.custom || jsonb_build_object(?::text, c.after) end"
                        + " from custom_conversion c where r.custom -> ? = c.before and c.after is distinct from c.before",
                at,
                field.key(),
                field.key(),
                field.key()));
    }

    /**
     * Some records that have one of the values.
     *
     * @param reached which of the records {@code r} may be named
     */
    public List<RecordValue> samples(CustomField field, Collection<String> values, Sql reached, int limit) {
        Sql query = Sql.of(
                        "select r.id, sought.value from unnest(?::text[]) as sought (value) join " + table(field)
                                + " r on r.custom -> '" + field.key() + "' = sought.value::jsonb where",
                        values)
                .then(Sql.join("", List.of(reached)))
                .then("order by r.id limit ?", limit);
        return database.list(query, row -> new RecordValue(row.id("id"), row.text("value")));
    }

    private static String table(CustomField field) {
        return CustomTable.of(field.resource()).orElseThrow().table();
    }
}
