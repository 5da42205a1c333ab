package app.crm.ejb.records;

import app.crm.ejb.changesets.ChangeSets;
import app.crm.ejb.changesets.CurrentChangeSet;
import app.crm.ejb.core.CrmException;
import app.crm.ejb.core.ErrorCode;
import app.crm.ejb.core.Failures;
import app.crm.ejb.core.FieldError;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.core.MergePatch;
import app.crm.ejb.core.StoreFailures;
import app.crm.ejb.core.UnitOfWork;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.records.StoredRecord;
import app.crm.persistence.records.WritableFields;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Batches: several writes in one transaction and one change set. The permission is asked by
 * {@link RecordService#batch}. An operation that the rules refuse leaves nothing; one that only the database refuses
 * ends the transaction, which is then done again without it.
 */
@ApplicationScoped
@PermitAll
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class BatchService {

    private static final int MOST_OPERATIONS = 1_000;
    private static final int MOST_REPETITIONS = 20;
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final ErrorCode REFUSED =
            new ErrorCode(409, "batch_refused", "The batch was refused; nothing of it was stored");

    @Inject
    MergePatch mergePatch;

    @Inject
    ChangeSets changeSets;

    @Inject
    CurrentChangeSet current;

    @Inject
    UnitOfWork unitOfWork;

    /** @throws InvalidException {@code batch_refused} where all or nothing was asked for and an operation was refused */
    public <F extends WritableFields, D extends StoredRecord> BatchAnswer run(
            RecordService<?, F, D> service, Class<F> type, BatchRequest request) {
        if (request.operations().size() > MOST_OPERATIONS) {
            throw new InvalidException("operations", "too_many", "Send at most " + MOST_OPERATIONS + " at once.");
        }
        BatchAnswer answer = untilUndisturbed(service, type, request);
        if (!isKept(request, answer)) {
            current.forget();
            answer = answer.rolledBack();
        }
        if (request.isAtomic() && answer.failed() > 0) {
            throw refused(answer);
        }
        return answer;
    }

    private <F extends WritableFields, D extends StoredRecord> BatchAnswer untilUndisturbed(
            RecordService<?, F, D> service, Class<F> type, BatchRequest request) {
        Map<Integer, CrmException> refusals = new HashMap<>();
        while (true) {
            try {
                List<BatchStep<F>> steps = steps(type, request, refusals);
                return unitOfWork.runIf(TIMEOUT, () -> attempt(service, steps), answer -> isKept(request, answer));
            } catch (BatchInterrupted interrupted) {
                RuntimeException cause = (RuntimeException) interrupted.getCause();
                CrmException refusal = Failures.understand(cause)
                        .filter(understood -> !StoreFailures.isPassing(cause))
                        .orElseThrow(() -> cause);
                refusals.put(interrupted.index(), refusal);
                if (refusals.size() > MOST_REPETITIONS) {
                    throw refusal;
                }
            }
        }
    }

    private <F extends WritableFields, D extends StoredRecord> BatchAnswer attempt(
            RecordService<?, F, D> service, List<BatchStep<F>> steps) {
        long changeSet = changeSets.begin(ChangeKind.BULK, "Batch of " + steps.size() + " operations");
        return BatchAnswer.of(changeSet, service.batch(steps));
    }

    private static boolean isKept(BatchRequest request, BatchAnswer answer) {
        return answer.succeeded() > 0 && !(request.isAtomic() && answer.failed() > 0);
    }

    private <F> List<BatchStep<F>> steps(Class<F> type, BatchRequest request, Map<Integer, CrmException> refusals) {
        List<BatchStep<F>> steps = new ArrayList<>();
        for (BatchRequest.Operation operation : request.operations()) {
            JsonNode body = operation.body() == null ? NullNode.instance : operation.body();
            steps.add(new BatchStep<>(
                    steps.size(),
                    operation,
                    () -> mergePatch.read(body, type),
                    () -> mergePatch.of(body, type),
                    refusals.get(steps.size())));
        }
        return steps;
    }

    private static InvalidException refused(BatchAnswer answer) {
        List<FieldError> errors = answer.results().stream()
                .filter(BatchAnswer.Result::isRefused)
                .flatMap(BatchService::errors)
                .toList();
        String detail = answer.failed() + " of " + answer.results().size() + " operations were refused; see errors.";
        return new InvalidException(REFUSED, detail, errors);
    }

    private static Stream<FieldError> errors(BatchAnswer.Result result) {
        String place = "operations[" + result.index() + "]";
        BatchAnswer.Problem problem = result.problem();
        return problem.errors().isEmpty()
                ? Stream.of(new FieldError(place, problem.code(), problem.detail()))
                : problem.errors().stream()
                        .map(error -> new FieldError(place + "." + error.field(), error.code(), error.message()));
    }
}
