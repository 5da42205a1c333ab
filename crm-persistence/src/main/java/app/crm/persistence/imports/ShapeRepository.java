package app.crm.persistence.imports;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.Optional;

/** What was last said of files with the same columns. Mapping and units are JSON of the business layer. */
@Repository
public class ShapeRepository {

    @Inject
    Database database;

    protected ShapeRepository() {}

    public ShapeRepository(Database database) {
        this.database = database;
    }

    /** What is remembered of a shape. */
    public record Remembered(String mapping, String units) {}

    public void remember(long userId, ImportTarget target, String shape, Remembered said) {
        database.update(Sql.of("""
                insert into import_shape (user_id, resource, shape, mapping, units) values (?, ?, ?, ?::jsonb, ?::jsonb)
                on conflict (user_id, resource, shape) do update
                set mapping = excluded.mapping, units = excluded.units, updated_at = now()\
                """, userId, target.resource().path(), shape, said.mapping(), said.units()));
    }

    /** What the user said last, else what anybody of the firm did. */
    public Optional<Remembered> find(long userId, ImportTarget target, String shape) {
        return database.first(
                Sql.of("""
                    select mapping, units from import_shape where resource = ? and shape = ?
                    order by user_id <> ?, updated_at desc limit 1\
                    """, target.resource().path(), shape, userId),
                row -> new Remembered(row.text("mapping"), row.text("units")));
    }
}
