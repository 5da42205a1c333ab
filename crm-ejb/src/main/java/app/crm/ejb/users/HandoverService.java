package app.crm.ejb.users;

import static app.crm.persistence.access.Action.MANAGE;
import static app.crm.persistence.access.ResourceType.USERS;

import app.crm.ejb.core.InvalidException;
import app.crm.ejb.core.Reach;
import app.crm.ejb.jobs.Jobs;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Guards;
import app.crm.ejb.security.Requires;
import app.crm.persistence.users.UserRepository;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Gives everything that belongs to a user to another one, as when somebody leaves the firm. */
@Stateless
@Guards(USERS)
public class HandoverService {

    /** More records than this are moved by a job. */
    private static final int AT_ONCE = 1_000;

    @Inject
    HandoverWork work;

    @Inject
    UserRepository users;

    @Inject
    Jobs jobs;

    @Inject
    CurrentUser currentUser;

    @Requires(action = MANAGE)
    public Handover handOver(long fromUserId, HandoverRequest request) {
        if (request.toUserId() == null) {
            throw new InvalidException("toUserId", "required", "Say who takes the records over.");
        }
        if (users.find(currentUser.get().access(USERS, MANAGE), fromUserId).isEmpty()) {
            throw Reach.absent("user", fromUserId);
        }
        HandoverJob.Parameters handover = new HandoverJob.Parameters(fromUserId, request.toUserId());
        Handover planned = work.count(handover);
        if (request.isDryRun()) {
            return planned.rehearsed();
        }
        return planned.total() > AT_ONCE
                ? planned.leftTo(jobs.submit(HandoverJob.KIND, handover))
                : work.move(handover);
    }
}
