package app.crm.persistence.query;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Sql;
import java.util.List;
import java.util.function.Function;

/** Fields that refer to users, teams and other records, by name, by {@code me} and {@code none}, or by id. */
public final class ReferenceFields {

    private ReferenceFields() {}

    /** A column that holds a user's id. */
    public static Field user(String name, String column) {
        return column(
                name,
                FieldType.USER,
                column,
                "app_user",
                Viewpoint::userId,
                value -> Sql.join(
                        " or ",
                        List.of(
                                TextFields.exact("r.email", TextFields.lower(value)),
                                TextFields.matches("fold(r.full_name)", value))));
    }

    /** A column that holds a team's id. */
    public static Field team(String name, String column) {
        return column(
                name,
                FieldType.TEAM,
                column,
                "team",
                Viewpoint::teamId,
                value -> TextFields.matches("fold(r.name)", value));
    }

    /** A column that holds the id of a record with a folded name. */
    public static Field record(String name, String column, String table, String foldedName) {
        return column(
                name,
                FieldType.RECORD,
                column,
                table,
                viewpoint -> null,
                value -> TextFields.matches(foldedName, value));
    }

    /**
     * Records linked through other tables.
     *
     * @param links {@code select … from … where …}: the ids of the records that have a link; conditions on the link's
     *     target {@code r} are appended
     */
    public static Field linked(String name, String id, String links, String foldedName) {
        Sql any = Sql.of(id + " in (" + links + ")");
        FieldSql sql = TextFields.criteria(any, value -> {
            if (value instanceof Value.None) {
                return Sql.of("(" + any.text() + ") is not true");
            }
            Sql target = value instanceof Value.Reference reference
                    ? Sql.of("r.id = ?", reference.id())
                    : TextFields.matches(foldedName, value);
            return Sql.of(id + " in (" + links + " and").then(target).then(")");
        });
        return Field.of(name, FieldType.RECORD, sql);
    }

    /**
     * As {@link #linked}, for records that not everybody may see: a link to one that is out of the asker's reach or in
     * the trash is as if it were not there.
     */
    public static Field visiblyLinked(String name, ResourceType target, String id, String links, String foldedName) {
        return Field.of(name, FieldType.RECORD, (criterion, viewpoint) -> {
            Sql visible = Sql.of(links + " and r.deleted_at is null and")
                    .then(viewpoint.access().to(target).on("r"));
            return criterion instanceof Criterion.AnyOf any
                    ? Sql.join(
                            " or ",
                            any.values().stream()
                                    .map(value -> visible(id, visible, foldedName, value))
                                    .toList())
                    : within(id, visible);
        });
    }

    private static Sql visible(String id, Sql links, String foldedName, Value value) {
        if (value instanceof Value.None) {
            Sql linked = within(id, links);
            return new Sql("(" + linked.text() + ") is not true", linked.parameters());
        }
        return within(
                id,
                links.then("and")
                        .then(
                                value instanceof Value.Reference reference
                                        ? Sql.of("r.id = ?", reference.id())
                                        : TextFields.matches(foldedName, value)));
    }

    private static Sql within(String id, Sql ids) {
        return Sql.of(id + " in (").then(ids).then(")");
    }

    private static Field column(
            String name,
            FieldType type,
            String column,
            String table,
            Function<Viewpoint, Long> me,
            Function<Value, Sql> named) {
        FieldSql sql = (criterion, viewpoint) -> criterion instanceof Criterion.AnyOf any
                ? Sql.join(
                        " or ",
                        any.values().stream()
                                .map(value -> one(column, table, me.apply(viewpoint), named, value))
                                .toList())
                : TextFields.present(column);
        return Field.of(name, type, sql);
    }

    private static Sql one(String column, String table, Long me, Function<Value, Sql> named, Value value) {
        if (value instanceof Value.Me) {
            return me == null ? Sql.FALSE : Sql.of(column + " = ?", me);
        }
        if (value instanceof Value.None) {
            return Sql.of(column + " is null");
        }
        if (value instanceof Value.Reference reference) {
            return Sql.of(column + " = ?", reference.id());
        }
        return Sql.of(column + " in (select r.id from " + table + " r where")
                .then(named.apply(value))
                .then(")");
    }
}
