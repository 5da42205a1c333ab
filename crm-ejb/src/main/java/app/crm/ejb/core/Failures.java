package app.crm.ejb.core;

import app.crm.persistence.core.DatabaseFailure;
import app.crm.persistence.query.BadQuery;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Optional;

/** Finds in what was thrown, however deep the container wrapped it, the failure that the caller can understand. */
public final class Failures {

    private Failures() {}

    /** Empty where the failure is the product's own fault: the answer is 500 and the log has the rest. */
    public static Optional<CrmException> understand(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            CrmException understood = understandAlone(cause);
            if (understood != null) {
                return Optional.of(understood);
            }
        }
        return DatabaseFailure.under(thrown).flatMap(DatabaseRefusals::understand);
    }

    private static CrmException understandAlone(Throwable cause) {
        if (cause instanceof CrmException known) {
            return known;
        }
        if (cause instanceof BadQuery bad) {
            return BadQueries.understand(bad);
        }
        if (cause instanceof OptimisticLockException overtaken) {
            return new StaleVersionException(overtaken);
        }
        if (cause instanceof ConstraintViolationException violations) {
            return BodyProblems.of(violations);
        }
        if (cause instanceof JsonProcessingException unreadable) {
            return BodyProblems.of(unreadable).orElse(null);
        }
        return cause instanceof IOException broken ? BodyFailures.understand(broken) : null;
    }
}
