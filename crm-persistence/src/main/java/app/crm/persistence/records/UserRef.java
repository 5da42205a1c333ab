package app.crm.persistence.records;

import app.crm.persistence.core.Row;

/** A user as other records show them. */
public record UserRef(long id, String name) {

    /** From the columns {@code owner_id} and {@code owner_name}; null where there is no owner. */
    public static UserRef owner(Row row) {
        return of(row, "owner");
    }

    /** From the columns {@code assignee_id} and {@code assignee_name}; null where nobody is assigned. */
    public static UserRef assignee(Row row) {
        return of(row, "assignee");
    }

    private static UserRef of(Row row, String role) {
        Long id = row.number(role + "_id");
        return id == null ? null : new UserRef(id, row.text(role + "_name"));
    }
}
