package app.crm.persistence.changesets;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.CodeFields;
import app.crm.persistence.query.Criterion;
import app.crm.persistence.query.Field;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.FieldType;
import app.crm.persistence.query.ReferenceFields;
import app.crm.persistence.query.RowShape;
import app.crm.persistence.query.TimeFields;
import app.crm.persistence.query.Value;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The history as a list. A transaction that opened a change set and then changed nothing has no place in it.
 */
public final class ChangeSetCatalogue {

    private static final Sql NOT_EMPTY = Sql.of("exists (select from change_count n where n.change_set_id = c.id)");

    private ChangeSetCatalogue() {}

    /** The change sets made by those whom the access reaches. */
    public static FieldCatalogue byActor() {
        return catalogue(ChangeSetCatalogue::madeWithin);
    }

    /** The change sets that touched one record, whoever made them; the caller may read that record. */
    public static FieldCatalogue ofRecord(ResourceType resource, long recordId) {
        // An array, so that the few ids of the record are looked up first: the other way round would search every item
        // of every large import.
        return catalogue(access -> Sql.of(
                "c.id = any (array(select change_set_id from change_item where resource = ? and record_id = ?))",
                resource.path(),
                recordId));
    }

    public static RowShape<ChangeSet> shape() {
        return RowShape.of(ChangeSet.COLUMNS, ChangeSet.JOINS, ChangeSet::of);
    }

    /** Own change sets, those of the team's members, or all. */
    static Sql madeWithin(AccessPredicate access) {
        Sql own = Sql.of("c.actor_id = ?", access.userId());
        return switch (access.scope()) {
            case ALL -> Sql.TRUE;
            case TEAM ->
                access.teamId() == null
                        ? own
                        : own.or(Sql.of("c.actor_id in (select id from app_user where team_id = ?)", access.teamId()));
            case OWN -> own;
            case NONE -> Sql.FALSE;
        };
    }

    private static FieldCatalogue catalogue(Function<AccessPredicate, Sql> reach) {
        return FieldCatalogue.of(ResourceType.CHANGE_SETS, "change_set", "c")
                .reachedBy(access -> NOT_EMPTY.and(reach.apply(access)))
                .field(CodeFields.choice("kind", "c.kind", kinds()))
                .field(ReferenceFields.user("actor", "c.actor_id"))
                .field(TimeFields.instant("at", "c.at"))
                .field(resource())
                .sort("at", "c.at", "timestamptz")
                .defaultSort("-id")
                .build();
    }

    private static List<String> kinds() {
        return Arrays.stream(ChangeKind.values()).map(ChangeKind::code).toList();
    }

    private static Field resource() {
        List<String> paths =
                Arrays.stream(ResourceType.values()).map(ResourceType::path).toList();
        return new Field("resource", List.of(), FieldType.CHOICE, paths, (criterion, viewpoint) -> touched(criterion));
    }

    private static Sql touched(Criterion criterion) {
        String of = "exists (select from change_count r where r.change_set_id = c.id";
        if (criterion instanceof Criterion.AnyOf any) {
            List<String> resources = any.values().stream()
                    .map(value -> ((Value.Text) value).text())
                    .toList();
            return Sql.of(of + " and r.resource = any (?))", resources);
        }
        return Sql.of(of + ")");
    }
}
