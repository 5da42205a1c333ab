package app.crm.persistence.changesets;

import app.crm.persistence.core.Row;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A change item by its columns. */
record RawItem(
        long changeSetId,
        long seq,
        long recordId,
        String operation,
        int version,
        ObjectNode before,
        ObjectNode after,
        boolean erased,
        Touched touched) {

    /** What {@link #of} reads, besides the images. */
    static final String COLUMNS = "i.change_set_id, i.seq, i.record_id, i.operation, i.version, i.erased";

    static RawItem of(Row row, Touched touched) {
        return new RawItem(
                row.id("change_set_id"),
                row.id("seq"),
                row.id("record_id"),
                row.text("operation"),
                row.integer("version"),
                FieldValues.columns(row.text("before")),
                FieldValues.columns(row.text("after")),
                row.is("erased"),
                touched);
    }
}
