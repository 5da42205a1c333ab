package app.crm.ejb.core;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * A transaction with a time limit of its own, for work that is longer than a request's or that may be repeated: when
 * PostgreSQL breaks a deadlock the work is done again, three times at most.
 */
@ApplicationScoped
public class UnitOfWork {

    private static final Logger LOG = Logger.getLogger(UnitOfWork.class);
    private static final int MAX_TRIES = 3;
    private static final int PAUSE_MILLIS = 50;

    @Inject
    UserTransaction transaction;

    /** Runs the work in a new transaction; none may be active. The work must do the same when it is called again. */
    public <T> T run(Duration timeout, Callable<T> work) {
        return runIf(timeout, work, result -> true);
    }

    /** As {@link #run}, but rolls back where the result is not worth keeping. */
    public <T> T runIf(Duration timeout, Callable<T> work, Predicate<T> worthKeeping) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(timeout, work, worthKeeping);
            } catch (RuntimeException failure) {
                if (attempt == MAX_TRIES || !StoreFailures.isCollision(failure)) {
                    throw failure;
                }
                LOG.infof("Transaction collided with another one, trying again (%d of %d)", attempt, MAX_TRIES);
                LockSupport.parkNanos(
                        attempt * ThreadLocalRandom.current().nextLong(PAUSE_MILLIS, 2L * PAUSE_MILLIS) * 1_000_000);
            }
        }
    }

    private <T> T once(Duration timeout, Callable<T> work, Predicate<T> worthKeeping) {
        try {
            transaction.setTransactionTimeout((int) Math.max(1, timeout.toSeconds()));
            transaction.begin();
            try {
                T result = work.call();
                if (worthKeeping.test(result)) {
                    transaction.commit();
                }
                return result;
            } finally {
                endOpenTransaction();
            }
        } catch (RuntimeException failure) {
            throw failure;
        } catch (RollbackException | HeuristicRollbackException | HeuristicMixedException undone) {
            throw new UnavailableException("The work could not be stored; nothing of it was. Try again.", 1, undone);
        } catch (NotSupportedException | SystemException failure) {
            throw new IllegalStateException("no transaction could be started", failure);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void endOpenTransaction() throws SystemException {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
        transaction.setTransactionTimeout(0);
    }
}
