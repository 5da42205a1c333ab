package app.crm.ejb.records;

import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.records.StoredRecord;
import java.util.function.UnaryOperator;

/**
 * Records of one kind that can be read, made and changed one by one.
 *
 * @param <F> the writable fields
 * @param <D> the record as answers show it
 */
public abstract class EditableRecords<F, D extends StoredRecord> {

    /** @throws app.crm.ejb.core.NotFoundException where absent or out of the caller's reach */
    public abstract D get(long id);

    /** One page of the records within the caller's reach. */
    public abstract Page<D> page(PageRequest request);

    public abstract D create(F typed);

    /**
     * Applies a change to the writable fields while holding the record's row.
     *
     * @param expectedVersion the version the caller saw, or null to write over whatever is there
     * @throws app.crm.ejb.core.StaleVersionException where the record has another version
     */
    public abstract D change(long id, Integer expectedVersion, UnaryOperator<F> change);
}
