package app.crm.persistence.access;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads who is calling: by primary keys, since every request asks. One statement each, so that it needs no transaction
 * around it and costs one exchange with the database.
 */
@ApplicationScoped
public class CallerRepository {

    private static final String SELECT = """
        select u.id, u.email, u.full_name, r.id as role_id, r.name as role, u.team_id, u.language, u.timezone, u.active,
               coalesce(c.epoch, 0) as epoch, coalesce(changed.stamp, 0) as stamp
        from app_user u
        join role r on r.id = u.role_id
        left join role_stamp changed on changed.role_id = u.role_id
        left join user_credential c on c.user_id = u.id
        """;

    @Inject
    Database database;

    @Inject
    RolePermissions roles;

    protected CallerRepository() {}

    public CallerRepository(Database database, RolePermissions roles) {
        this.database = database;
        this.roles = roles;
    }

    public Optional<CallerRow> find(long userId) {
        return database.first(Sql.of(SELECT + "where u.id = ?", userId), this::row);
    }

    /** The user behind an access token; empty once the session it was issued in has ended. */
    public Optional<CallerRow> findInSession(long userId, long sessionId) {
        return database.first(Sql.of(SELECT + """
            where u.id = ? and exists (
                select from login_session s
                where s.id = ? and s.user_id = u.id and s.ended_at is null and s.expires_at > now())
            """, userId, sessionId), this::row);
    }

    /** The users behind many access tokens, by the session of each; sessions that have ended are missing. */
    public Map<Long, CallerRow> findInSessions(List<Long> sessionIds) {
        Map<Long, CallerRow> found = new HashMap<>();
        Sql running = Sql.of(SELECT.replaceFirst("select ", "select s.id as session_id, "))
                .then("""
            join login_session s on s.user_id = u.id
            where s.id = any (?) and s.ended_at is null and s.expires_at > now()
            """, sessionIds);
        database.list(running, row -> found.put(row.id("session_id"), row(row)));
        return found;
    }

    private CallerRow row(Row row) {
        return new CallerRow(
                row.id("id"),
                row.text("email"),
                row.text("full_name"),
                row.text("role"),
                row.number("team_id"),
                row.text("language"),
                row.text("timezone"),
                row.is("active"),
                row.integer("epoch"),
                roles.of(row.id("role_id"), row.id("stamp")));
    }
}
