package app.crm.persistence.users;

import app.crm.persistence.core.Row;
import app.crm.persistence.records.StoredRecord;
import java.time.Instant;

/**
 * A team as answers show it.
 *
 * @param members active users in it
 */
public record TeamDetails(
        long id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String name,
        String description,
        boolean active,
        long members)
        implements StoredRecord {

    static final String COLUMNS = """
        t.id, t.version, t.created_at, t.updated_at, t.name, t.description, t.active,
        (select count(*) from app_user m where m.team_id = t.id and m.active) as members
        """;

    static TeamDetails of(Row row) {
        return new TeamDetails(
                row.id("id"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.text("name"),
                row.text("description"),
                row.is("active"),
                row.id("members"));
    }
}
