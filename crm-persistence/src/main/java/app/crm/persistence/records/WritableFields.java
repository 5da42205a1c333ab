package app.crm.persistence.records;

/** What may be written of a record, as one body. */
public interface WritableFields {

    /** The version that the writer saw, or null to write over whatever is there. */
    Integer version();
}
