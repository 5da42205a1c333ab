package app.crm.ejb.records;

import static app.crm.persistence.access.Action.UPDATE;

import app.crm.ejb.core.FieldError;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.records.StoredRecord;
import app.crm.persistence.records.TrashableEntity;
import app.crm.persistence.records.WritableFields;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Records of a kind that can also be changed many at once. The rules are those of a single change: they are tried on a
 * record that stands for all, or asked record by record where the answer depends on it.
 *
 * @param <E> the entity
 * @param <F> its writable fields
 * @param <D> the record as answers show it
 */
public abstract class ManyRecordsService<E extends TrashableEntity, F extends WritableFields, D extends StoredRecord>
        extends RecordService<E, F, D> {

    protected ManyRecordsService(ResourceType resource, String noun) {
        super(resource, noun);
    }

    /** A record of these fields that is not stored and belongs to nobody. */
    protected abstract E blank(F fields);

    /**
     * What a change makes of any record, in the form that is stored; empty where that depends on the record.
     *
     * @param specimen the fields of a record that stands for all
     * @param changed the names of the fields that change
     * @throws InvalidException where no record may have these values
     */
    @Requires(action = UPDATE)
    public Optional<F> rehearse(F specimen, UnaryOperator<F> change, Collection<String> changed) {
        try {
            F clean = checked(change.apply(specimen), specimen.custom(), blank(specimen), currentUser.get());
            notices.refuseUnknownMentions(specimen, clean);
            return Optional.of(clean);
        } catch (InvalidException refused) {
            List<FieldError> errors = refused.errors().stream()
                    .filter(error -> changed.contains(error.field().replaceFirst("\\..*", "")))
                    .toList();
            if (refused.errors().isEmpty() || !errors.isEmpty()) {
                throw errors.isEmpty() ? refused : new InvalidException(errors);
            }
            return Optional.empty();
        }
    }

    /**
     * Makes the same change to one record after the other, in the running change set and without telling anybody.
     *
     * @param ids records that are locked and that the caller may change
     * @return the records that the change leaves as they are, each with the code of the reason
     */
    @Requires(action = UPDATE)
    public Map<Long, String> changeEach(List<Long> ids, UnaryOperator<F> change) {
        Caller caller = currentUser.get();
        Map<Long, String> left = new LinkedHashMap<>();
        for (long id : ids) {
            repository()
                    .findForWrite(access(UPDATE), id)
                    .flatMap(record -> changeOne(record, change, caller))
                    .ifPresent(reason -> left.put(id, reason));
        }
        repository().forget();
        return left;
    }

    /** The code of the reason for which the record stays as it is; empty where it was changed. */
    private Optional<String> changeOne(E record, UnaryOperator<F> change, Caller caller) {
        try {
            F current = fields(record);
            F clean = checked(change.apply(current), current.custom(), record, caller);
            if (clean.equals(current)) {
                return Optional.of("unchanged");
            }
            write(record, current, clean, caller);
            return Optional.empty();
        } catch (InvalidException refused) {
            return Optional.of(
                    refused.errors().isEmpty()
                            ? refused.code().code()
                            : refused.errors().get(0).code());
        }
    }
}
