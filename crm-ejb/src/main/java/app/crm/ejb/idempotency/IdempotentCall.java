package app.crm.ejb.idempotency;

import app.crm.ejb.core.ConflictException;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.idempotency.FirstAnswer;
import app.crm.persistence.idempotency.IdempotencyRepository;
import app.crm.persistence.idempotency.StoredKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The transaction around one creating request that carries a key. Services called inside join it. Equal requests at the
 * same moment wait at the key's row: the first one creates, the others get its answer.
 */
@RequestScoped
public class IdempotentCall {

    /** How long an answer is kept. */
    public static final Duration LIFE = Duration.ofHours(24);

    @Inject
    IdempotencyRepository keys;

    @Inject
    UserTransaction transaction;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    private String key;

    /**
     * Opens the transaction and takes the key.
     *
     * @param fingerprint of method, address and body
     * @return the first answer where the request was served before; then nothing is open
     * @throws ConflictException {@code idempotency_mismatch} where the key was used for another request
     */
    public Optional<FirstAnswer> begin(String requestKey, byte[] fingerprint) {
        open();
        Instant now = clock.instant();
        Optional<StoredKey> used = keys.claim(userId(), requestKey, fingerprint, now, now.minus(LIFE));
        if (used.isEmpty()) {
            key = requestKey;
            return Optional.empty();
        }
        abandon();
        if (!MessageDigest.isEqual(used.get().fingerprint(), fingerprint)) {
            throw new ConflictException(
                    "idempotency_mismatch", "This Idempotency-Key was used for another request. Use a new key.");
        }
        return used.map(StoredKey::answer);
    }

    public boolean isOpen() {
        return key != null;
    }

    /** Stores the answer and commits it together with what was created. */
    public void finish(FirstAnswer answer) {
        String finished = key;
        key = null;
        keys.answer(userId(), finished, answer);
        try {
            transaction.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException failure) {
            throw new IllegalStateException("The request could not be committed", failure);
        }
    }

    /** Takes back what the request did, if it is still open. The key is free again. */
    public void abandon() {
        key = null;
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException failure) {
            throw new IllegalStateException("The request could not be rolled back", failure);
        }
    }

    private void open() {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException failure) {
            throw new IllegalStateException("No transaction could be opened", failure);
        }
    }

    private long userId() {
        return currentUser.get().userId();
    }
}
