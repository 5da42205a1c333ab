package app.crm.persistence.tasks;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The secret addresses of calendars. A user has one at most; only the hash of its secret is here. */
@Repository
public class CalendarFeedRepository {

    @Inject
    Database database;

    protected CalendarFeedRepository() {}

    public CalendarFeedRepository(Database database) {
        this.database = database;
    }

    public Optional<CalendarFeed> find(long userId) {
        return database.first(
                Sql.of("select created_at, last_read_at from calendar_feed where user_id = ?", userId),
                row -> new CalendarFeed(row.instant("created_at"), row.instant("last_read_at")));
    }

    /** Opens the user's feed under a new secret; the former one stops working. */
    public void open(long userId, byte[] tokenHash, Instant at) {
        database.update(Sql.of("""
                insert into calendar_feed (user_id, token_hash, created_at) values (?, ?, ?)
                on conflict (user_id) do update
                set token_hash = excluded.token_hash, created_at = excluded.created_at, last_read_at = null""", userId, tokenHash, at));
    }

    public void close(long userId) {
        database.update(Sql.of("delete from calendar_feed where user_id = ?", userId));
    }

    /** Open tasks with a due date that the user has to do: assigned to them, or owned and assigned to nobody. */
    public List<CalendarEntry> entries(long userId) {
        return database.list(
                Sql.of("""
                        select t.id, t.version, t.created_at, t.updated_at, t.title, t.description, t.status, t.priority,
                            t.due_at, t.due_all_day, t.remind_at
                        from task t
                        where (t.assignee_id = ? or (t.assignee_id is null and t.owner_id = ?))
                            and t.deleted_at is null and t.status in ('todo', 'doing') and t.due_at is not null
                        order by t.due_at, t.id""", userId, userId),
                row -> new CalendarEntry(
                        row.id("id"),
                        row.integer("version"),
                        row.instant("created_at"),
                        row.instant("updated_at"),
                        row.text("title"),
                        row.text("description"),
                        row.text("status"),
                        row.text("priority"),
                        row.instant("due_at"),
                        row.is("due_all_day"),
                        row.instant("remind_at")));
    }

    /** The active user behind a secret, unscoped because the secret itself is the permission; notes that it was used. */
    public Optional<Long> unscopedUser(byte[] tokenHash, Instant at) {
        return database.first(Sql.of("""
                        update calendar_feed f set last_read_at = ? from app_user u
                        where f.token_hash = ? and u.id = f.user_id and u.active returning f.user_id""", at, tokenHash), row -> row.id("user_id"));
    }
}
