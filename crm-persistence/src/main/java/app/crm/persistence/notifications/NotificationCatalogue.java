package app.crm.persistence.notifications;

import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.changesets.RecordReach;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.CodeFields;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.Flags;
import app.crm.persistence.query.NumberFields;
import app.crm.persistence.query.RowShape;
import app.crm.persistence.query.TimeFields;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notifications as a list: one's own, whatever the role says. */
public final class NotificationCatalogue {

    public static final FieldCatalogue NOTIFICATIONS = FieldCatalogue.of(
                    ResourceType.NOTIFICATIONS, "notification", "n")
            .reachedBy(access -> Sql.of("n.user_id = ?", access.userId()))
            .field(NumberFields.id("n.id"))
            .field(CodeFields.choice("kind", "n.kind", kinds()))
            .field(CodeFields.choice("resource", "n.resource", resources()))
            .field(Flags.field("is", readOrNot()))
            .field(TimeFields.instant("createdAt", "n.created_at").alsoKnownAs("created"))
            .defaultSort("-id")
            .build();

    private NotificationCatalogue() {}

    /** @param access how far the reader may read each resource */
    static RowShape<Notification> shape(ReadAccess access) {
        Sql columns =
                Sql.of("n.*, a.full_name as actor_name,").then(visible(access)).then("as visible");
        return new RowShape<>(columns, Sql.of("left join app_user a on a.id = n.actor_id"), Notification::of);
    }

    /** Whether the reader may see what the notification tells of. */
    private static Sql visible(ReadAccess access) {
        Sql visible = Sql.of("case when n.kind <> all (?) then true", kindsAboutRecords());
        for (ResourceType resource : ResourceType.governed()) {
            visible = visible.then("when n.resource = ? then", resource.path())
                    .then(RecordReach.of(resource, access.to(resource), "n.record_id"));
        }
        return visible.then("else false end");
    }

    private static List<String> kinds() {
        return Arrays.stream(NotificationKind.values())
                .map(NotificationKind::code)
                .toList();
    }

    private static List<String> kindsAboutRecords() {
        return Arrays.stream(NotificationKind.values())
                .filter(NotificationKind::isAboutRecord)
                .map(NotificationKind::code)
                .toList();
    }

    private static List<String> resources() {
        return ResourceType.governed().stream().map(ResourceType::path).toList();
    }

    private static Map<String, String> readOrNot() {
        Map<String, String> statements = new LinkedHashMap<>();
        statements.put("unread", "n.read_at is null");
        statements.put("read", "n.read_at is not null");
        return statements;
    }
}
