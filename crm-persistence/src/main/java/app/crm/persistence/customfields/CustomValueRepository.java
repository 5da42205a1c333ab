package app.crm.persistence.customfields;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.time.Instant;

/** The values of one field over all records, changed in sets; records in the trash too. */
@Repository
public class CustomValueRepository {

    @Inject
    Database database;

    protected CustomValueRepository() {}

    public CustomValueRepository(Database database) {
        this.database = database;
    }

    public FieldUsage usage(CustomField field) {
        return database.first(
                        Sql.of(
                                "select count(*) as records, count(*) filter (where r.deleted_at is not null) as trashed"
                                        + " from " + table(field) + " r where r.custom ?? ?",
                                field.key()),
                        row -> new FieldUsage(row.id("records"), row.id("trashed")))
                .orElseThrow();
    }

    /** Records that have a value. */
    public long count(CustomField field) {
        return count(field, Sql.of("r.custom ?? ?", field.key()));
    }

    /** Records that have the choice. */
    public long count(CustomField field, String code) {
        return count(field, holds(field, code));
    }

    /** Every record with one choice gets another one instead. */
    public long rename(CustomField field, String from, String to, Instant at) {
        Sql value = field.type() == CustomFieldType.CHOICE
                ? Sql.of("to_jsonb(?::text)", to)
                : Sql.of(
                        "(select jsonb_agg(to_jsonb(c) order by at) from (select case e when ? then ? else e end as c,"
                                + " min(at) as at from jsonb_array_elements_text(r.custom -> ?) with ordinality as x(e, at)"
                                + " group by 1) changed)",
                        from,
                        to,
                        field.key());
        return database.update(Sql.of(
                        "update " + table(field)
                                + " r set version = r.version + 1, updated_at = ?, custom = r.custom ||"
                                + " jsonb_build_object(?::text,",
                        at,
                        field.key())
                .then(value)
                .then(") where")
                .then(holds(field, from)));
    }

    /** Takes the values out of every record. */
    public long erase(CustomField field, Instant at) {
        return database.update(Sql.of(
                "update " + table(field) + " r set version = r.version + 1, updated_at = ?, custom = r.custom - ?::text"
                        + " where r.custom ?? ?",
                at,
                field.key(),
                field.key()));
    }

    private long count(CustomField field, Sql where) {
        return database.first(
                        Sql.of("select count(*) as number from " + table(field) + " r where")
                                .then(where),
                        row -> row.id("number"))
                .orElseThrow();
    }

    private static Sql holds(CustomField field, String code) {
        return field.type() == CustomFieldType.CHOICE
                ? Sql.of("r.custom ->> ? = ?", field.key(), code)
                : Sql.of("r.custom -> ? @> to_jsonb(array[?::text])", field.key(), code);
    }

    private static String table(CustomField field) {
        return CustomTable.of(field.resource()).orElseThrow().table();
    }
}
