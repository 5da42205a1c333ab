package app.crm.ejb.bulk;

import app.crm.persistence.access.Action;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be done with many records at once. */
public enum BulkAction {
    TAG(Action.UPDATE),
    UNTAG(Action.UPDATE),
    ASSIGN(Action.UPDATE),
    UPDATE(Action.UPDATE),
    DELETE(Action.DELETE),
    RESTORE(Action.DELETE),
    EXPORT(Action.EXPORT);

    private final Action permission;

    BulkAction(Action permission) {
        this.permission = permission;
    }

    /** What the caller needs for each record, beside the permission for bulk changes. */
    Action permission() {
        return permission;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
