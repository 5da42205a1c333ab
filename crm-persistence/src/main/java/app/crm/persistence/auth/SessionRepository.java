package app.crm.persistence.auth;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Login sessions and the refresh tokens that descend in each. */
@Repository
public class SessionRepository {

    @Inject
    Database database;

    public long open(NewSession session) {
        return database.first(
                        Sql.of(
                                """
                                insert into login_session (user_id, created_at, last_used_at, expires_at, user_agent, address)
                                values (?, ?, ?, ?, ?, ?) returning id
                                """,
                                session.userId(),
                                session.at(),
                                session.at(),
                                session.expiresAt(),
                                session.userAgent(),
                                session.address()),
                        row -> row.id("id"))
                .orElseThrow();
    }

    public void addToken(long sessionId, byte[] tokenHash, Instant at) {
        database.update(Sql.of(
                "insert into refresh_token (token_hash, session_id, issued_at) values (?, ?, ?)",
                tokenHash,
                sessionId,
                at));
    }

    /** Locks the session, so that two requests with the same token are decided one after the other. */
    public Optional<RefreshToken> findForRotation(byte[] tokenHash) {
        database.first(Sql.of("""
            select id from login_session
            where id = (select session_id from refresh_token where token_hash = ?) for update
            """, tokenHash), row -> row.id("id"));
        return database.first(Sql.of("""
            select t.used_at, s.id, s.user_id, s.ended_at, s.expires_at, u.active
            from refresh_token t
            join login_session s on s.id = t.session_id
            join app_user u on u.id = s.user_id
            where t.token_hash = ?
            """, tokenHash), SessionRepository::token);
    }

    public void rotate(long sessionId, byte[] usedHash, byte[] newHash, Instant at) {
        database.update(Sql.of("update refresh_token set used_at = ? where token_hash = ?", at, usedHash));
        addToken(sessionId, newHash, at);
        database.update(Sql.of("update login_session set last_used_at = ? where id = ?", at, sessionId));
    }

    /** Ends the user's session; false where it is not theirs or has ended already. */
    public boolean end(long userId, long sessionId, EndReason reason, Instant at) {
        return database.update(Sql.of("""
            update login_session set ended_at = ?, end_reason = ?
            where id = ? and user_id = ? and ended_at is null
            """, at, reason, sessionId, userId)) > 0;
    }

    /** Ends all sessions of the user but one. */
    public void endOthers(long userId, Long keptSessionId, EndReason reason, Instant at) {
        database.update(Sql.of("""
            update login_session set ended_at = ?, end_reason = ?
            where user_id = ? and ended_at is null and id is distinct from ?
            """, at, reason, userId, keptSessionId));
    }

    public List<SessionDetails> running(long userId, Long currentSessionId, Instant at) {
        return database.list(Sql.of("""
            select id, created_at, last_used_at, expires_at, user_agent, address,
                   id is not distinct from ? as current
            from login_session
            where user_id = ? and ended_at is null and expires_at > ?
            order by last_used_at desc, id
            """, currentSessionId, userId, at), SessionRepository::details);
    }

    /** Forgets sessions that were over before the given time; their tokens go with them. */
    public long deleteOver(Instant before, int limit) {
        return database.update(Sql.of("""
            delete from login_session where id in (
                select id from login_session where expires_at < ? or ended_at < ?
                order by id limit ? for update skip locked)
            """, before, before, limit));
    }

    private static RefreshToken token(Row row) {
        return new RefreshToken(
                row.id("id"),
                row.id("user_id"),
                row.is("active"),
                row.instant("used_at"),
                row.instant("ended_at"),
                row.instant("expires_at"));
    }

    private static SessionDetails details(Row row) {
        return new SessionDetails(
                row.id("id"),
                row.instant("created_at"),
                row.instant("last_used_at"),
                row.instant("expires_at"),
                row.text("user_agent"),
                row.text("address"),
                row.is("current"));
    }
}
