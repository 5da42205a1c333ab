package app.crm.persistence.changesets.undo;

import app.crm.persistence.core.Row;
import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What became of one record.
 *
 * @param code why it was not taken back, for programs; null where it was
 * @param reason the same for people
 */
public record UndoItem(
        @JsonIgnore long position, String resource, long id, Verdict verdict, String code, String reason) {

    static UndoItem of(Row row) {
        return new UndoItem(
                row.id("position"),
                row.text("resource"),
                row.id("record_id"),
                Verdict.ofCode(row.text("verdict")),
                row.text("reason_code"),
                row.text("reason"));
    }
}
