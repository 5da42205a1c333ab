package app.crm.ejb.records;

import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.notifications.Notifications;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.assignment.AssigneeRepository;
import app.crm.persistence.notifications.NotificationKind;
import app.crm.persistence.records.WritableFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Tells users of the records that are given to them and of the texts that name them, when that is new. */
@ApplicationScoped
public class RecordNotices {

    @Inject
    Notifications notifications;

    @Inject
    AssigneeRepository users;

    /** Refuses texts that name somebody who isn't there; one that named them before may stay. */
    public void refuseUnknownMentions(WritableFields before, WritableFields after) {
        FieldChecks checks = new FieldChecks();
        Set<Long> named = mentions(before);
        after.texts()
                .forEach((field, text) -> MentionParser.usersIn(text).stream()
                        .filter(user -> !named.contains(user)
                                && users.findActiveUser(user).isEmpty())
                        .forEach(user -> checks.refuse(
                                field, "unknown_mention", "There is no active user " + user + " to be named here.")));
        checks.throwIfAny();
    }

    /**
     * Tells whoever has to do with the record since this write.
     *
     * @param before null for a new record
     * @param name of the record
     */
    public void tell(ResourceType resource, long id, String name, WritableFields before, WritableFields after) {
        Set<Long> given = owners(after);
        given.removeAll(owners(before));
        given.forEach(user -> tell(user, NotificationKind.ASSIGNED, resource, id, name));
        Set<Long> mentioned = mentions(after);
        mentioned.removeAll(mentions(before));
        mentioned.forEach(user -> tell(user, NotificationKind.MENTIONED, resource, id, name));
    }

    private void tell(long user, NotificationKind kind, ResourceType resource, long id, String name) {
        notifications.notify(user, kind, resource, id, Map.of("title", name));
    }

    private static Set<Long> owners(WritableFields fields) {
        Set<Long> users = new LinkedHashSet<>();
        if (fields != null) {
            users.addAll(fields.givenTo());
        }
        return users;
    }

    private static Set<Long> mentions(WritableFields fields) {
        Set<Long> users = new LinkedHashSet<>();
        if (fields != null) {
            fields.texts().values().forEach(text -> users.addAll(MentionParser.usersIn(text)));
        }
        return users;
    }
}
