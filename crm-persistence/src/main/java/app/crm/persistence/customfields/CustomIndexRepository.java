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
import java.util.function.Function;
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

    /** Whether the index is there and carries the type that the field has: a build may go on, or have broken off. */
    public boolean isUsable(CustomField field) {
        return usable(List.of(field)).contains(field.id());
    }

    /** The fields among the given ones of which {@link #isUsable} is true. */
    public Set<Long> usable(List<CustomField> fields) {
        Map<String, CustomField> byIndex =
                fields.stream().collect(Collectors.toMap(CustomIndexRepository::name, Function.identity()));
        List<Optional<Long>> found = database.list(
                Sql.of(
                        "select c.relname, pg_get_indexdef(c.oid) as definition from pg_class c join pg_index i"
                                + " on i.indexrelid = c.oid where i.indisvalid"
                                + " and c.relnamespace = current_schema()::regnamespace and c.relname = any (?)",
                        List.copyOf(byIndex.keySet())),
                row -> Optional.of(byIndex.get(row.text("relname")))
                        .filter(field -> row.text("definition").contains(CustomSql.indexMark(field)))
                        .map(CustomField::id));
        return found.stream().flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /**
     * Builds the index unless it is there; one that a build left unfinished, or of another type, is built anew. One after
     * the other: of two statements about one index at once PostgreSQL lets one fail.
     */
    public synchronized void build(CustomField field) {
        if (!isUsable(field)) {
            drop(field);
            run("create index concurrently " + name(field) + " on " + table(field) + " using " + columns(field)
                    + " where deleted_at is null");
        }
    }

    public synchronized void drop(CustomField field) {
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
