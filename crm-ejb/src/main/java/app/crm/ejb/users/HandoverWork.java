package app.crm.ejb.users;

import app.crm.ejb.changesets.ChangeSets;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.core.Reach;
import app.crm.ejb.notifications.Notifications;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.notifications.NotificationKind;
import app.crm.persistence.users.HandoverRepository;
import app.crm.persistence.users.UserDetails;
import app.crm.persistence.users.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Moves the records in one change set, for a request as for a job; with the rights of whoever asked for it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class HandoverWork {

    @Inject
    HandoverRepository records;

    @Inject
    UserRepository users;

    @Inject
    ChangeSets changeSets;

    @Inject
    Notifications notifications;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** How many there are to move; refuses users who can't give or take. */
    Handover count(HandoverJob.Parameters handover) {
        requireBoth(handover);
        return Handover.of(handover, records.count(handover.fromUserId(), currentUser.get()::access));
    }

    Handover move(HandoverJob.Parameters handover) {
        requireBoth(handover);
        UserDetails from = find(handover.fromUserId());
        UserDetails to = find(handover.toUserId());
        Caller caller = currentUser.get();
        Handover planned = Handover.of(handover, records.count(from.id(), caller::access));
        if (planned.total() == 0) {
            return planned;
        }
        long changeSet = changeSets.begin(
                ChangeKind.BULK, "Handed the records of " + from.fullName() + " over to " + to.fullName());
        Handover done = Handover.of(
                        handover,
                        records.move(new HandoverRepository.Users(from.id(), to.id()), caller::access, clock.instant()))
                .doneBy(changeSet);
        notifications.notify(
                to.id(),
                NotificationKind.HANDOVER,
                ResourceType.USERS,
                from.id(),
                Map.of("from", from.fullName(), "count", Long.toString(done.total())));
        return done;
    }

    private void requireBoth(HandoverJob.Parameters handover) {
        Map<Long, Boolean> active =
                records.lock(new HandoverRepository.Users(handover.fromUserId(), handover.toUserId()));
        if (!active.containsKey(handover.fromUserId())) {
            throw Reach.absent("user", handover.fromUserId());
        }
        if (handover.fromUserId() == handover.toUserId()) {
            throw new InvalidException(
                    "toUserId", "same_user", "Choose somebody else: these records are theirs already.");
        }
        if (!active.containsKey(handover.toUserId())) {
            throw new InvalidException("toUserId", "unknown_user", "There is no user " + handover.toUserId() + ".");
        }
        if (!active.get(handover.toUserId())) {
            throw new InvalidException(
                    "toUserId",
                    "inactive_user",
                    "This user is deactivated. Choose an active one, or activate them first.");
        }
    }

    private UserDetails find(long id) {
        return users.find(AccessPredicate.unrestricted(), id).orElseThrow(() -> Reach.absent("user", id));
    }
}
