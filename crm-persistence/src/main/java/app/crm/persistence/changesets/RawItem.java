package app.crm.persistence.changesets;

import app.crm.persistence.core.Row;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A change item by its columns. */
record RawItem(
        long seq,
        long recordId,
        String operation,
        int version,
        ObjectNode before,
        ObjectNode after,
        boolean erased,
        Touched touched) {

    static RawItem of(Row row, Touched touched) {
        return new RawItem(
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
