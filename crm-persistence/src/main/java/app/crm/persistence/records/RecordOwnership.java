package app.crm.persistence.records;

import app.crm.persistence.core.Row;

/** Whom a record belongs to; each may be null. */
public record RecordOwnership(UserRef owner, UserRef assignee, TeamRef team) {

    /** A team as it is called. */
    public record TeamRef(long id, String name) {}

    static RecordOwnership of(Row row) {
        Long team = row.number("team_id");
        return new RecordOwnership(
                UserRef.owner(row),
                user(row.number("assignee_id"), row.text("assignee_name")),
                team == null ? null : new TeamRef(team, row.text("team_name")));
    }

    private static UserRef user(Long id, String name) {
        return id == null ? null : new UserRef(id, name);
    }
}
