package app.crm.persistence.records;

import app.crm.persistence.customfields.CustomValues;

/** What may be written of a record, as one body. */
public interface WritableFields {

    /** The version that the writer saw, or null to write over whatever is there. */
    Integer version();

    /** Values of the fields that the firm has defined; null where this kind of record has none. */
    default CustomValues custom() {
        return null;
    }
}
