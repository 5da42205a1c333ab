package app.crm.persistence.customfields;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.JsonColumn;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The definitions of custom fields. A firm has dozens, so they are always read together. */
@Repository
public class CustomFieldRepository {

    private static final TypeReference<List<CustomChoice>> CHOICES = new TypeReference<>() {};

    @Inject
    Database database;

    protected CustomFieldRepository() {}

    public CustomFieldRepository(Database database) {
        this.database = database;
    }

    /** The fields that records of the resource have, in their order. */
    public List<CustomField> of(ResourceType resource) {
        return of(database, resource);
    }

    /** As {@link #of(ResourceType)}, and nobody changes one of them until the transaction ends: values are about to be stored. */
    public List<CustomField> held(ResourceType resource) {
        Sql sql = Sql.of(
                "select * from custom_field where resource = ? and deleted_at is null order by position, id for share",
                resource.path());
        return database.list(sql, CustomFieldRepository::field);
    }

    /** As {@link #of(ResourceType)}, for whoever reads lists. */
    public static List<CustomField> of(Database database, ResourceType resource) {
        Sql sql = Sql.of(
                "select * from custom_field where resource = ? and deleted_at is null order by position, id",
                resource.path());
        return database.list(sql, CustomFieldRepository::field);
    }

    /** @param removed whether to list the removed fields instead of those in use */
    public List<CustomField> list(ResourceType resource, boolean removed) {
        Sql sql = Sql.of("select * from custom_field where deleted_at is " + (removed ? "not null" : "null"));
        Sql narrowed = resource == null ? sql : sql.then("and resource = ?", resource.path());
        return database.list(narrowed.then("order by resource, position, id"), CustomFieldRepository::field);
    }

    public Optional<CustomField> find(long id) {
        return database.first(Sql.of("select * from custom_field where id = ?", id), CustomFieldRepository::field);
    }

    /** Locks the definition until the transaction ends. */
    public Optional<CustomField> findForWrite(long id) {
        return database.first(
                Sql.of("select * from custom_field where id = ? for update", id), CustomFieldRepository::field);
    }

    /** Also counts removed ones: their values are kept. */
    public int count(ResourceType resource) {
        return database.first(
                        Sql.of("select count(*) as number from custom_field where resource = ?", resource.path()),
                        row -> row.integer("number"))
                .orElseThrow();
    }

    public long add(CustomFieldFields fields, Instant at) {
        Sql insert = Sql.of(
                """
                insert into custom_field (created_at, updated_at, resource, key, type, label_fr, label_en, choices,
                    required, filterable, sortable, position, active)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, coalesce(?::integer, (select coalesce(max(position) + 1, 0)
                    from custom_field where resource = ?)), ?) returning id""",
                at,
                at,
                fields.resource().path(),
                fields.key(),
                fields.type().code(),
                fields.labels().fr(),
                fields.labels().en(),
                JsonColumn.write(fields.choices()),
                fields.required(),
                fields.filterable(),
                fields.sortable(),
                fields.position(),
                fields.resource().path(),
                fields.active());
        return database.first(insert, row -> row.id("id")).orElseThrow();
    }

    public void change(long id, CustomFieldFields fields, Instant at) {
        database.update(Sql.of(
                """
                update custom_field set version = version + 1, updated_at = ?, type = ?, label_fr = ?, label_en = ?,
                    choices = ?::jsonb, required = ?, filterable = ?, sortable = ?,
                    position = coalesce(?::integer, position), active = ?
                where id = ?""",
                at,
                fields.type().code(),
                fields.labels().fr(),
                fields.labels().en(),
                JsonColumn.write(fields.choices()),
                fields.required(),
                fields.filterable(),
                fields.sortable(),
                fields.position(),
                fields.active(),
                id));
    }

    public void remove(long id, Instant at) {
        database.update(Sql.of(
                "update custom_field set version = version + 1, updated_at = ?, deleted_at = ? where id = ?",
                at,
                at,
                id));
    }

    public void restore(long id, Instant at) {
        database.update(Sql.of(
                "update custom_field set version = version + 1, updated_at = ?, deleted_at = null where id = ?",
                at,
                id));
    }

    /** The definitions that the change set wrote and that are still there. */
    public List<CustomField> touchedBy(long changeSetId) {
        return database.list(
                Sql.of(
                        "select * from custom_field where id in (select row_id from change_item where change_set_id = ?"
                                + " and table_name = 'custom_field')",
                        changeSetId),
                CustomFieldRepository::field);
    }

    public void delete(long id) {
        database.update(Sql.of("delete from custom_field where id = ?", id));
    }

    private static CustomField field(Row row) {
        return new CustomField(
                row.id("id"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instant("deleted_at"),
                ResourceType.ofPath(row.text("resource")).orElseThrow(),
                row.text("key"),
                new Labels(row.text("label_fr"), row.text("label_en")),
                CustomFieldType.ofCode(row.text("type")),
                JsonColumn.read(row.text("choices"), CHOICES),
                row.is("required"),
                row.is("filterable"),
                row.is("sortable"),
                row.integer("position"),
                row.is("active"));
    }
}
