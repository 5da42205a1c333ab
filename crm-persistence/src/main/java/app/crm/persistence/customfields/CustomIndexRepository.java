package app.crm.persistence.customfields;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The index of each field that lists ask for. Indexes are built and dropped while the product goes on, which PostgreSQL
 * does only outside a transaction: nothing here may be called inside one.
 */
@ApplicationScoped
public class CustomIndexRepository {

    @Inject
    Database database;

    protected CustomIndexRepository() {}

    public CustomIndexRepository(Database database) {
        this.database = database;
    }

    /** Whether the index is there; false while it is being built or after a build broke off, empty where there is none. */
    public Optional<Boolean> isUsable(CustomField field) {
        return database.first(
                Sql.of(
                        "select i.indisvalid as usable from pg_class c join pg_index i on i.indexrelid = c.oid"
                                + " where c.relname = ? and c.relnamespace = current_schema()::regnamespace",
                        name(field)),
                row -> row.is("usable"));
    }

    /** The fields among the given ones whose index is there. */
    public Set<Long> usable(List<CustomField> fields) {
        Map<String, Long> byIndex =
                fields.stream().collect(Collectors.toMap(CustomIndexRepository::name, CustomField::id));
        return Set.copyOf(database.list(
                Sql.of(
                        "select c.relname from pg_class c join pg_index i on i.indexrelid = c.oid where i.indisvalid"
                                + " and c.relnamespace = current_schema()::regnamespace and c.relname = any (?)",
                        List.copyOf(byIndex.keySet())),
                row -> byIndex.get(row.text("relname"))));
    }

    /** Builds the index unless it is there; one that an earlier build left unfinished is built anew. */
    public void build(CustomField field) {
        Optional<Boolean> usable = isUsable(field);
        if (usable.isEmpty() || !usable.get()) {
            drop(field);
            run("create index concurrently " + name(field) + " on " + table(field) + " using " + columns(field)
                    + " where deleted_at is null");
        }
    }

    public void drop(CustomField field) {
        run("drop index concurrently if exists " + name(field));
    }

    /** Named by the number of the definition: nothing that a person typed is in it. */
    static String name(CustomField field) {
        return "ix_" + table(field) + "_custom_" + field.id();
    }

    private static String columns(CustomField field) {
        String value = CustomSql.value(field, table(field));
        return field.type() == CustomFieldType.MULTI_CHOICE
                ? "gin (" + value + " jsonb_path_ops)"
                : "btree ((" + value + "), id)";
    }

    private static String table(CustomField field) {
        return CustomTable.of(field.resource()).orElseThrow().table();
    }

    private void run(String statement) {
        database.onConnection(connection -> {
            try (Statement plain = connection.createStatement()) {
                plain.execute("set statement_timeout = 0");
                try {
                    return plain.execute(statement);
                } finally {
                    plain.execute("reset statement_timeout");
                }
            }
        });
    }
}
