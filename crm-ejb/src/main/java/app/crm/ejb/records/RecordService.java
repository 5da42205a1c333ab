package app.crm.ejb.records;

import static app.crm.persistence.access.Action.BULK;
import static app.crm.persistence.access.Action.CREATE;
import static app.crm.persistence.access.Action.DELETE;
import static app.crm.persistence.access.Action.MANAGE;
import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.Action.UPDATE;

import app.crm.ejb.changesets.ChangeSets;
import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.core.NotFoundException;
import app.crm.ejb.core.Reach;
import app.crm.ejb.core.Versions;
import app.crm.ejb.customfields.CustomFields;
import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.records.RecordComponents;
import app.crm.persistence.records.RecordRepository;
import app.crm.persistence.records.StoredRecord;
import app.crm.persistence.records.TrashableEntity;
import app.crm.persistence.records.WritableFields;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The life of one record, the same for every kind: read, create, change, trash, restore, delete. Each call is one
 * transaction and each write one change set. A kind says what is different about it in the abstract methods.
 *
 * @param <E> the entity
 * @param <F> its writable fields
 * @param <D> the record as answers show it
 */
public abstract class RecordService<E extends TrashableEntity, F extends WritableFields, D extends StoredRecord>
        extends EditableRecords<F, D> {

    @Inject
    protected ChangeSets changeSets;

    @Inject
    protected CurrentUser currentUser;

    @Inject
    RecordNotices notices;

    @Inject
    RecordPages pages;

    @Inject
    Viewpoints viewpoints;

    @Inject
    CustomFields customFields;

    @Inject
    protected Clock clock;

    private final ResourceType resource;
    private final String noun;

    /** @param noun what one record is called in a sentence */
    protected RecordService(ResourceType resource, String noun) {
        this.resource = resource;
        this.noun = noun;
    }

    protected abstract RecordRepository<E, D> repository();

    /** The writable fields as they are now. */
    protected abstract F fields(E record);

    /** The fields checked and normalised; {@code before} is null for a new record. */
    protected abstract F clean(F typed, E before, Caller caller);

    /** The new record, not stored yet. */
    protected abstract E make(F clean, Caller caller);

    /** Takes over changed fields. */
    protected abstract void apply(E record, F clean);

    /** What has to happen to other rows before this record is written; {@code id} is null for a new one. */
    protected void beforeWrite(Long id, F clean) {}

    /** Writes what belongs to the record but lies in other tables. The record itself is stored. */
    protected void writeRelated(E record, F clean, Caller caller) {}

    /**
     * What follows from the write, in the same change set; record and related rows are stored.
     *
     * @param before the writable fields as they were, or null for a new record
     */
    protected void afterWrite(E record, F before, F clean, Caller caller) {}

    /** How to call the record in a sentence. */
    protected abstract String nameOf(E record);

    @Override
    @Requires(action = READ)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public D get(long id) {
        return details(id);
    }

    @Override
    @Requires(action = READ)
    public Page<D> page(PageRequest request) {
        Caller caller = currentUser.get();
        return pages.page(
                repository().catalogue(),
                listed(),
                viewpoints.current(),
                request,
                repository().shape(type -> caller.access(type, READ)));
    }

    @Override
    @Requires(action = CREATE)
    public D create(F typed) {
        Caller caller = currentUser.get();
        F clean = checked(typed, null, null, caller);
        notices.refuseUnknownMentions(null, clean);
        E record = make(clean, caller);
        changeSets.begin(ChangeKind.CREATE, summary("Created", record));
        beforeWrite(null, clean);
        repository().add(record);
        writeRelated(record, clean, caller);
        notices.tell(resource, record.id(), nameOf(record), null, clean);
        afterWrite(record, null, clean, caller);
        return details(record.id());
    }

    @Override
    @Requires(action = UPDATE)
    public D change(long id, Integer expectedVersion, UnaryOperator<F> change) {
        Caller caller = currentUser.get();
        E record = held(UPDATE, id);
        F current = fields(record);
        F typed = change.apply(current);
        Versions.check(expectedVersion, typed.version(), record.version());
        F clean = checked(typed, current.custom(), record, caller);
        if (!clean.equals(current)) {
            write(record, current, clean, caller);
            notices.tell(resource, id, nameOf(record), current, clean);
        }
        return details(id);
    }

    /** Writes what has been checked. */
    void write(E record, F current, F clean, Caller caller) {
        notices.refuseUnknownMentions(current, clean);
        changeSets.begin(ChangeKind.EDIT, summary("Edited", record));
        beforeWrite(record.id(), clean);
        apply(record, clean);
        repository().flush();
        writeRelated(record, clean, caller);
        afterWrite(record, current, clean, caller);
    }

    /** What is wrong with fields of the product and with those of the firm is refused together. */
    protected F checked(F typed, CustomValues had, E before, Caller caller) {
        if (typed.custom() == null) {
            return clean(typed, before, caller);
        }
        FieldChecks checks = new FieldChecks();
        CustomValues custom = customFields.clean(resource, typed.custom(), had, checks);
        return checks.allOf(() -> clean(RecordComponents.with(typed, "custom", custom), before, caller));
    }

    /** One operation after the other in the running transaction and change set. */
    @Requires(action = BULK)
    public List<BatchAnswer.Result> batch(List<BatchStep<F>> steps) {
        return new RecordBatch<>(this, resource, currentUser.get()).run(steps);
    }

    @Requires(action = DELETE)
    public void trash(long id, Integer expectedVersion) {
        E record = held(DELETE, id);
        Versions.check(expectedVersion, null, record.version());
        changeSets.begin(ChangeKind.DELETE, summary("Trashed", record));
        record.moveToTrash(clock.instant());
        repository().flush();
    }

    /** Takes the record out of the trash; one that isn't there is left as it is. */
    @Requires(action = DELETE)
    public D restore(long id) {
        repository().findInTrash(access(DELETE), id).ifPresent(record -> {
            changeSets.begin(ChangeKind.RESTORE, summary("Restored", record));
            record.restore(clock.instant());
            repository().flush();
        });
        return details(id);
    }

    /** Removes the record itself, from the list or from the trash. Undoing the change set brings it back. */
    @Requires(action = MANAGE)
    public void deletePermanently(long id, Integer expectedVersion) {
        Optional<E> live = repository().findForWrite(access(MANAGE), id);
        E record = forWrite(live.or(() -> repository().findInTrash(access(MANAGE), id)), id);
        Versions.check(expectedVersion, null, record.version());
        changeSets.begin(ChangeKind.DELETE, summary("Deleted", record));
        repository().deletePermanently(id);
    }

    /** One sentence for the history, from which the page reads the name: "Edited the person Léa Martin". */
    private String summary(String deed, E record) {
        return deed + " the " + noun + " " + nameOf(record);
    }

    /** What a list offers; a single read may reach further. */
    protected AccessPredicate listed() {
        return access(READ);
    }

    protected AccessPredicate access(Action action) {
        return currentUser.get().access(resource, action);
    }

    private D details(long id) {
        return readable(id).orElseThrow(() -> absent(id));
    }

    /** How to refuse a record that is not there, or not for this caller. */
    protected NotFoundException absent(long id) {
        return Reach.absent(noun, id);
    }

    /** The record locked until the transaction ends, if the caller may do this to it. */
    protected E held(Action action, long id) {
        return forWrite(repository().findForWrite(access(action), id), id);
    }

    private Optional<D> readable(long id) {
        Caller caller = currentUser.get();
        return repository().find(type -> caller.access(type, READ), id);
    }

    private E forWrite(Optional<E> record, long id) {
        if (record.isEmpty() && readable(id).isEmpty()) {
            throw absent(id);
        }
        return Reach.orRefuse(record, () -> true, noun, id);
    }
}
