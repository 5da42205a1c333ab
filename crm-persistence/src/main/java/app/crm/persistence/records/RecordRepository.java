package app.crm.persistence.records;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * Records of one kind in the database. Whatever reads for a caller takes the caller's access first.
 *
 * @param <E> the entity that writes go through
 * @param <D> the record as answers show it
 */
public abstract class RecordRepository<E extends TrashableEntity, D> {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    private final Class<E> type;

    protected RecordRepository(Class<E> type) {
        this.type = type;
    }

    /** The record outside the trash, as the caller may see it. */
    public abstract Optional<D> find(ReadAccess access, long id);

    /** Removes the record and what only exists with it, for good. */
    public abstract void deletePermanently(long id);

    /** Selects the {@code id} of the record if the access reaches it. */
    protected abstract Sql reachable(AccessPredicate access, long id);

    /** Locks the record's row until the transaction ends; empty where absent, in the trash or out of reach. */
    public Optional<E> findForWrite(AccessPredicate access, long id) {
        return lock(access, id).filter(record -> !record.inTrash());
    }

    /** As {@link #findForWrite}, for a record in the trash. */
    public Optional<E> findInTrash(AccessPredicate access, long id) {
        return lock(access, id).filter(TrashableEntity::inTrash);
    }

    private Optional<E> lock(AccessPredicate access, long id) {
        return database.first(reachable(access, id), row -> row.id("id"))
                .map(found -> entities.find(type, found, LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(E record) {
        entities.persist(record);
        entities.flush();
    }

    /** Writes pending changes now, so that statements which follow see them. */
    public void flush() {
        entities.flush();
    }

    protected Database database() {
        return database;
    }
}
