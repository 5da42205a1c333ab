package app.crm.persistence.auth;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Password hashes, and the epoch that makes older access tokens invalid. */
@Repository
public class CredentialRepository {

    private static final String SELECT = """
        select u.id, u.active, c.password_hash
        from app_user u left join user_credential c on c.user_id = u.id
        """;

    @Inject
    Database database;

    /** @param email in lower case */
    public Optional<Credential> findByEmail(String email) {
        return database.first(Sql.of(SELECT + "where u.email = ?", email), CredentialRepository::credential);
    }

    public Optional<Credential> findByUser(long userId) {
        return database.first(Sql.of(SELECT + "where u.id = ?", userId), CredentialRepository::credential);
    }

    /** Stores the hash and refuses from now on every access token issued before. */
    public void setPassword(long userId, String passwordHash, Instant at) {
        database.update(Sql.of("""
            insert into user_credential (user_id, password_hash, password_changed_at) values (?, ?, ?)
            on conflict (user_id) do update
            set password_hash = excluded.password_hash, password_changed_at = excluded.password_changed_at,
                epoch = user_credential.epoch + 1
            """, userId, passwordHash, at));
    }

    /** Replaces a hash by one with today's cost parameters; the password is the same, so tokens stay good. */
    public void rehash(long userId, String passwordHash) {
        database.update(Sql.of("update user_credential set password_hash = ? where user_id = ?", passwordHash, userId));
    }

    /** Refuses from now on every access token issued to the user before. */
    public void raiseEpoch(long userId) {
        database.update(Sql.of("""
            insert into user_credential (user_id, epoch) values (?, 1)
            on conflict (user_id) do update set epoch = user_credential.epoch + 1
            """, userId));
    }

    private static Credential credential(Row row) {
        return new Credential(row.id("id"), row.is("active"), row.text("password_hash"));
    }
}
