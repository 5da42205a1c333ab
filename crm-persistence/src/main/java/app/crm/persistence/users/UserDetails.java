package app.crm.persistence.users;

import app.crm.persistence.core.Row;
import app.crm.persistence.records.StoredRecord;
import java.time.Instant;

/**
 * A user as answers show them.
 *
 * @param lastSeenAt when one of their sessions was used last; null where they never logged in
 */
public record UserDetails(
        long id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String email,
        String fullName,
        String role,
        Long teamId,
        String teamName,
        String language,
        String timezone,
        boolean active,
        Instant lastSeenAt)
        implements StoredRecord {

    static final String COLUMNS = """
        u.id, u.version, u.created_at, u.updated_at, u.email, u.full_name, r.name as role, u.team_id,
        t.name as team_name, u.language, u.timezone, u.active,
        (select max(s.last_used_at) from login_session s where s.user_id = u.id) as last_seen_at
        """;

    static final String JOINS = "left join role r on r.id = u.role_id left join team t on t.id = u.team_id";

    static UserDetails of(Row row) {
        return new UserDetails(
                row.id("id"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.text("email"),
                row.text("full_name"),
                row.text("role"),
                row.number("team_id"),
                row.text("team_name"),
                row.text("language"),
                row.text("timezone"),
                row.is("active"),
                row.instant("last_seen_at"));
    }
}
