package app.crm.ejb.records;

import static app.crm.persistence.access.Action.CREATE;
import static app.crm.persistence.access.Action.DELETE;
import static app.crm.persistence.access.Action.UPDATE;

import app.crm.ejb.core.CrmException;
import app.crm.ejb.core.ForbiddenException;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.records.BatchAnswer.Result;
import app.crm.ejb.security.Caller;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.records.RecordRepository;
import app.crm.persistence.records.StoredRecord;
import app.crm.persistence.records.WritableFields;
import java.util.List;

/** Does one operation after the other; what is refused leaves nothing behind. */
final class RecordBatch<F extends WritableFields, D extends StoredRecord> {

    private final RecordService<?, F, D> service;
    private final RecordRepository<?, D> records;
    private final ResourceType resource;
    private final Caller caller;

    RecordBatch(RecordService<?, F, D> service, ResourceType resource, Caller caller) {
        this.service = service;
        this.records = service.repository();
        this.resource = resource;
        this.caller = caller;
    }

    List<Result> run(List<BatchStep<F>> steps) {
        return steps.stream().map(this::attempt).toList();
    }

    private Result attempt(BatchStep<F> step) {
        Long id = step.operation().id();
        if (step.refusal() != null) {
            return Result.refused(step.index(), id, step.refusal());
        }
        try {
            records.markPlace();
            Result done = done(step);
            records.forgetPlace();
            return done;
        } catch (CrmException refusal) {
            records.returnToPlace();
            return Result.refused(step.index(), id, refusal);
        } catch (RuntimeException failure) {
            throw new BatchInterrupted(step.index(), failure);
        }
    }

    private Result done(BatchStep<F> step) {
        Integer version = step.operation().version();
        return switch (step.operation().op()) {
            case CREATE -> {
                require(CREATE);
                D made = service.create(step.fields().get());
                yield new Result(step.index(), 201, made.id(), made.version(), null);
            }
            case UPDATE -> {
                require(UPDATE);
                D changed = service.change(id(step), version, step.change().get());
                yield new Result(step.index(), 200, changed.id(), changed.version(), null);
            }
            case DELETE -> {
                require(DELETE);
                service.trash(id(step), version);
                yield new Result(step.index(), 204, id(step), null, null);
            }
        };
    }

    private void require(Action action) {
        if (!caller.may(resource, action)) {
            throw new ForbiddenException("Your role does not allow to " + action.code() + " " + resource.path() + ".");
        }
    }

    private long id(BatchStep<F> step) {
        if (step.operation().id() == null) {
            throw new InvalidException("id", "required", "Say which record.");
        }
        return step.operation().id();
    }
}
