package app.crm.ejb.notifications;

import static app.crm.persistence.access.Action.READ;

import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.core.Reach;
import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.notifications.Notification;
import app.crm.persistence.notifications.NotificationRepository;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Users' own notifications; nobody sees or marks somebody else's, whatever their role. */
@Stateless
@PermitAll
public class NotificationService {

    private static final int MAX_IDS = 1_000;

    /** What marking did. */
    public record Marked(long changed, long unread) {}

    @Inject
    NotificationRepository notifications;

    @Inject
    CurrentUser currentUser;

    @Inject
    Viewpoints viewpoints;

    @Inject
    Clock clock;

    public Page<Notification> page(PageRequest request) {
        return notifications.page(readAccess(), viewpoints.current(), request);
    }

    public Notification get(long id) {
        return notifications.find(readAccess(), userId(), id).orElseThrow(() -> Reach.absent("notification", id));
    }

    public long unread() {
        return notifications.countUnread(userId());
    }

    /** Marks one; one that is marked so already is left as it is. */
    public Notification mark(long id, NotificationMarks marks) {
        FieldChecks checks = new FieldChecks();
        requireRead(marks, checks);
        if (marks.ids() != null || marks.upTo() != null) {
            checks.refuse("ids", "read_only", "The address says which notification; send read alone.");
        }
        checks.throwIfAny();
        get(id);
        notifications.mark(userId(), List.of(id), marks.read(), clock.instant());
        return get(id);
    }

    /** Marks many at once; ids of others count for nothing. */
    public Marked mark(NotificationMarks marks) {
        check(marks);
        long changed = marks.ids() == null
                ? notifications.markUpTo(userId(), marks.upTo(), marks.read(), clock.instant())
                : notifications.mark(userId(), marks.ids(), marks.read(), clock.instant());
        return new Marked(changed, unread());
    }

    private static void check(NotificationMarks marks) {
        FieldChecks checks = new FieldChecks();
        requireRead(marks, checks);
        if ((marks.ids() == null) == (marks.upTo() == null)) {
            checks.refuse(
                    "ids",
                    "required",
                    "Give either ids, or upTo: the id of the newest notification that was shown, to mark all up to it.");
        } else if (marks.ids() != null
                && (marks.ids().size() > MAX_IDS || marks.ids().stream().anyMatch(Objects::isNull))) {
            checks.refuse("ids", "invalid_value", "Give at most " + MAX_IDS + " ids at once, all of them numbers.");
        }
        checks.throwIfAny();
    }

    private static void requireRead(NotificationMarks marks, FieldChecks checks) {
        if (marks.read() == null) {
            checks.refuse("read", "required", "Say with read: true or false how to mark.");
        }
    }

    private long userId() {
        return currentUser.get().userId();
    }

    private ReadAccess readAccess() {
        Caller caller = currentUser.get();
        return resource -> caller.access(resource, READ);
    }
}
