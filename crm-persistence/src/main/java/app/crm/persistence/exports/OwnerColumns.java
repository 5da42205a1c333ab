package app.crm.persistence.exports;

import app.crm.persistence.core.Sql;
import java.util.List;

/** To whom a record belongs. */
final class OwnerColumns {

    private OwnerColumns() {}

    /** Who has to deal with it. */
    static List<ExportColumn> assignee(String alias) {
        Sql assignee = Sql.of("left join app_user assignee on assignee.id = " + alias + ".assignee_id");
        return List.of(
                ExportColumn.text("assignee.name", "assignee.full_name", assignee),
                ExportColumn.text("assignee.email", "assignee.email", assignee));
    }

    static List<ExportColumn> of(String alias) {
        Sql owner = Sql.of("left join app_user owner on owner.id = " + alias + ".owner_id");
        Sql team = Sql.of("left join team owning_team on owning_team.id = " + alias + ".team_id");
        return List.of(
                ExportColumn.text("owner.name", "owner.full_name", owner),
                ExportColumn.text("owner.email", "owner.email", owner),
                ExportColumn.text("team.name", "owning_team.name", team));
    }
}
