package app.crm.persistence.accesslog;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.query.CodeFields;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.NumberFields;
import app.crm.persistence.query.ReferenceFields;
import app.crm.persistence.query.RowShape;
import app.crm.persistence.query.TimeFields;
import java.util.Arrays;
import java.util.List;

/** The access log as a list, newest first. */
public final class AccessLogCatalogue {

    public static final FieldCatalogue ACCESS_LOG = FieldCatalogue.of(ResourceType.ACCESS_LOG, "access_log", "l")
            .field(ReferenceFields.user("user", "l.user_id"))
            .field(CodeFields.choice("action", "l.action", actions()))
            .field(CodeFields.choice("resource", "l.resource", resources()))
            .field(NumberFields.number("recordId", "l.record_id"))
            .field(TimeFields.instant("at", "l.at"))
            .defaultSort("-id")
            .build();

    public static final RowShape<LoggedAccess> SHAPE =
            RowShape.of("l.*, u.full_name as user_name", "left join app_user u on u.id = l.user_id", LoggedAccess::of);

    private AccessLogCatalogue() {}

    private static List<String> actions() {
        return Arrays.stream(AccessAction.values()).map(AccessAction::code).toList();
    }

    private static List<String> resources() {
        return Arrays.stream(ResourceType.values()).map(ResourceType::path).toList();
    }
}
