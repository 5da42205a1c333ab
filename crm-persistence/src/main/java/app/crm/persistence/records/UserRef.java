package app.crm.persistence.records;

import app.crm.persistence.core.Row;

/** A user as other records show them. */
public record UserRef(long id, String name) {

    /** From the columns {@code owner_id} and {@code owner_name}; null where there is no owner. */
    public static UserRef owner(Row row) {
        Long id = row.number("owner_id");
        return id == null ? null : new UserRef(id, row.text("owner_name"));
    }
}
