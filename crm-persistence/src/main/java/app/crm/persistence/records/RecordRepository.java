package app.crm.persistence.records;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.RowShape;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
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
    private final FieldCatalogue catalogue;

    protected RecordRepository(Class<E> type, FieldCatalogue catalogue) {
        this.type = type;
        this.catalogue = catalogue;
    }

    protected RecordRepository(Class<E> type, FieldCatalogue catalogue, EntityManager entities, Database database) {
        this(type, catalogue);
        this.entities = entities;
        this.database = database;
    }

    /** How answers show a record to a caller, in lists and alone. */
    public abstract RowShape<D> shape(ReadAccess access);

    /** Removes the record and what only exists with it, for good. */
    public abstract void deletePermanently(long id);

    /** The record outside the trash, as the caller may see it. One statement, which needs no transaction around it. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<D> find(ReadAccess access, long id) {
        RowShape<D> shape = shape(access);
        Sql sql = Sql.of("select")
                .then(shape.columns())
                .then("from " + table())
                .then(shape.joins())
                .then("where")
                .then(reachable(access.to(catalogue.resource()), id))
                .then("and " + catalogue.alias() + ".deleted_at is null");
        return database.first(sql, shape.mapper());
    }

    /** Those of the records outside the trash and within reach, in no particular order. */
    public List<D> findAll(ReadAccess access, List<Long> ids) {
        RowShape<D> shape = shape(access);
        Sql sql = Sql.of("select")
                .then(shape.columns())
                .then("from " + table())
                .then(shape.joins())
                .then("where " + catalogue.alias() + ".id = any (?::bigint[]) and", ids)
                .then(Sql.join("", List.of(catalogue.reachable(access.to(catalogue.resource())))))
                .then("and " + catalogue.alias() + ".deleted_at is null");
        return database.list(sql, shape.mapper());
    }

    /** Whether the record exists outside the trash and within reach. */
    public boolean isReachable(AccessPredicate access, long id) {
        Sql sql = Sql.of("select 1 as found from " + table() + " where")
                .then(reachable(access, id))
                .then("and " + catalogue.alias() + ".deleted_at is null");
        return database.first(sql, row -> row.integer("found")).isPresent();
    }

    /** Locks the record's row until the transaction ends; empty where absent, in the trash or out of reach. */
    public Optional<E> findForWrite(AccessPredicate access, long id) {
        return lock(access, id).filter(record -> !record.inTrash());
    }

    /** As {@link #findForWrite}, for a record in the trash. */
    public Optional<E> findInTrash(AccessPredicate access, long id) {
        return lock(access, id).filter(TrashableEntity::inTrash);
    }

    private Optional<E> lock(AccessPredicate access, long id) {
        Sql sql = Sql.of("select " + catalogue.alias() + ".id from " + table() + " where")
                .then(reachable(access, id));
        return database.first(sql, row -> row.id("id"))
                .map(found -> entities.find(type, found, LockModeType.PESSIMISTIC_WRITE));
    }

    private Sql reachable(AccessPredicate access, long id) {
        return Sql.of(catalogue.alias() + ".id = ?", id).and(catalogue.reachable(access));
    }

    private String table() {
        return catalogue.table() + " " + catalogue.alias();
    }

    public void add(E record) {
        entities.persist(record);
        entities.flush();
    }

    /** Writes pending changes now, so that statements which follow see them. */
    public void flush() {
        entities.flush();
    }

    /** Notes where the transaction is, so that what follows can be taken back alone. */
    public void markPlace() {
        database.update(Sql.of("savepoint place"));
    }

    /** Keeps what was written since {@link #markPlace}. */
    public void forgetPlace() {
        database.update(Sql.of("release savepoint place"));
    }

    /** Takes back what was written since {@link #markPlace}. */
    public void returnToPlace() {
        forget();
        database.update(Sql.of("rollback to savepoint place"));
    }

    /** Lets go of the records that were read, so that many can be changed one after the other in flat memory. */
    public void forget() {
        entities.clear();
    }

    public FieldCatalogue catalogue() {
        return catalogue;
    }

    protected Database database() {
        return database;
    }
}
