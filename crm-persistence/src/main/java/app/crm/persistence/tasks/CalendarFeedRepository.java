package app.crm.persistence.tasks;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
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

    /** When a feed was opened and when a calendar last read it, which may be never. */
    public record CalendarFeed(Instant createdAt, Instant lastReadAt) {}

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

    /** The active user behind a secret, unscoped because the secret itself is the permission; notes that it was used. */
    public Optional<Long> unscopedUser(byte[] tokenHash, Instant at) {
        return database.first(Sql.of("""
                        update calendar_feed f set last_read_at = ? from app_user u
                        where f.token_hash = ? and u.id = f.user_id and u.active returning f.user_id""", at, tokenHash), row -> row.id("user_id"));
    }
}
