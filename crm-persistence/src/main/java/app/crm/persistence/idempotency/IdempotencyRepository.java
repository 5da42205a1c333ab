package app.crm.persistence.idempotency;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Idempotency keys. A key's row is written in the transaction of what its request creates: both exist or neither. */
@Repository
public class IdempotencyRepository {

    @Inject
    Database database;

    /**
     * Takes the key for this transaction. Where another transaction holds it, waits for that one to end.
     *
     * @param forgottenBefore keys older than this count as unused
     * @return empty where the key is ours, else what it was used for
     */
    public Optional<StoredKey> claim(long userId, String key, byte[] fingerprint, Instant at, Instant forgottenBefore) {
        Sql take = Sql.of("""
            insert into idempotency_key as k (user_id, key, fingerprint, created_at) values (?, ?, ?, ?)
            on conflict (user_id, key) do update
            set fingerprint = excluded.fingerprint, created_at = excluded.created_at,
                status = null, headers = null, body = null
            where k.created_at < ?
            """, userId, key, fingerprint, at, forgottenBefore);
        return database.update(take) == 1 ? Optional.empty() : find(userId, key);
    }

    public void answer(long userId, String key, FirstAnswer answer) {
        database.update(Sql.of(
                """
                update idempotency_key
                set status = ?, headers = hstore_to_jsonb(hstore(?::text[], ?::text[])), body = ?
                where user_id = ? and key = ?
                """,
                answer.status(),
                List.copyOf(answer.headers().keySet()),
                List.copyOf(answer.headers().values()),
                answer.body(),
                userId,
                key));
    }

    public long deleteBefore(Instant before, int limit) {
        return database.update(Sql.of("""
            delete from idempotency_key where (user_id, key) in (
                select user_id, key from idempotency_key where created_at < ? order by created_at
                limit ? for update skip locked)
            """, before, limit));
    }

    private Optional<StoredKey> find(long userId, String key) {
        return database.first(Sql.of("""
            select k.fingerprint, k.status, k.body,
                   array(select h.key from jsonb_each_text(k.headers) h order by h.key) as names,
                   array(select h.value from jsonb_each_text(k.headers) h order by h.key) as "values"
            from idempotency_key k where k.user_id = ? and k.key = ?
            """, userId, key), IdempotencyRepository::stored);
    }

    private static StoredKey stored(Row row) {
        List<String> names = row.texts("names");
        List<String> values = row.texts("values");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int index = 0; index < names.size(); index++) {
            headers.put(names.get(index), values.get(index));
        }
        return new StoredKey(
                row.bytes("fingerprint"), new FirstAnswer(row.integer("status"), headers, row.bytes("body")));
    }
}
