package app.crm.persistence.exports;

import static app.crm.persistence.exports.ExportColumn.code;
import static app.crm.persistence.exports.ExportColumn.flag;
import static app.crm.persistence.exports.ExportColumn.instant;
import static app.crm.persistence.exports.ExportColumn.number;
import static app.crm.persistence.exports.ExportColumn.text;

import app.crm.persistence.core.Sql;
import app.crm.persistence.tags.TaggedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What can be written of the firm's tags and users. */
final class FirmColumns {

    private FirmColumns() {}

    static List<ExportColumn> tags() {
        List<ExportColumn> columns =
                new ArrayList<>(List.of(number("id", "t.id"), text("name", "t.name"), code("colour", "t.colour")));
        Arrays.stream(TaggedTable.values())
                .map(tagged -> number("usage." + tagged.plural(), tagged.count()))
                .forEach(columns::add);
        columns.addAll(List.of(
                instant("createdAt", "t.created_at"),
                instant("updatedAt", "t.updated_at"),
                number("version", "t.version")));
        return columns;
    }

    static List<ExportColumn> users() {
        Sql role = Sql.of("left join role held on held.id = u.role_id");
        Sql team = Sql.of("left join team own_team on own_team.id = u.team_id");
        return List.of(
                number("id", "u.id"),
                text("email", "u.email"),
                text("fullName", "u.full_name"),
                code("role", "held.name", role),
                text("team.name", "own_team.name", team),
                code("language", "u.language"),
                code("timezone", "u.timezone"),
                flag("active", "u.active"),
                instant("createdAt", "u.created_at"),
                instant("updatedAt", "u.updated_at"),
                number("version", "u.version"));
    }
}
