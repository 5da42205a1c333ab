package app.crm.ejb.assignment;

import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.security.Caller;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import app.crm.persistence.assignment.Assignee;
import app.crm.persistence.assignment.AssigneeRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a caller may give a record to an owner and a team. One can only give as far as one's own permission reaches:
 * with scope all to anybody, with scope team within the own team, with scope own to oneself.
 */
@ApplicationScoped
public class Assignment {

    @Inject
    AssigneeRepository assignees;

    /** Checks the owner and team that a record gets, where they differ from what it had. */
    public void check(Ownership before, Ownership after, ResourceType resource, Caller caller, FieldChecks checks) {
        Scope scope = caller.scope(resource, before == null ? Action.CREATE : Action.UPDATE);
        Ownership old = before == null ? new Ownership(null, null) : before;
        if (after.ownerId() != null && !Objects.equals(old.ownerId(), after.ownerId())) {
            checkUser("ownerId", after.ownerId(), scope, caller, checks);
        }
        if (after.teamId() != null && !Objects.equals(old.teamId(), after.teamId())) {
            checkTeam(after.teamId(), scope, caller, checks);
        }
    }

    /** Checks who shall deal with a record, where that differs from who had to; {@code before} is null for a new one. */
    public void checkAssignee(
            Long before, Long after, ResourceType resource, Action action, Caller caller, FieldChecks checks) {
        if (after != null && !after.equals(before)) {
            checkUser("assigneeId", after, caller.scope(resource, action), caller, checks);
        }
    }

    /** Whom a new record belongs to: whoever was named, else the caller; with the owner's team where none was named. */
    public Ownership onCreate(Ownership wanted, Caller caller) {
        Long ownerId = wanted.ownerId() == null ? Long.valueOf(caller.userId()) : wanted.ownerId();
        Long teamId = wanted.teamId() == null
                ? assignees.findActiveUser(ownerId).map(Assignee::teamId).orElse(caller.teamId())
                : wanted.teamId();
        return new Ownership(ownerId, teamId);
    }

    private void checkUser(String field, long userId, Scope scope, Caller caller, FieldChecks checks) {
        Optional<Assignee> user = assignees.findActiveUser(userId);
        boolean reachable = user.isPresent()
                && switch (scope) {
                    case ALL -> true;
                    case TEAM ->
                        userId == caller.userId()
                                || (caller.teamId() != null
                                        && caller.teamId().equals(user.get().teamId()));
                    case OWN, NONE -> userId == caller.userId();
                };
        if (!reachable) {
            checks.refuse(field, "not_assignable", "Choose an active user whom you may give records to.");
        }
    }

    private void checkTeam(long teamId, Scope scope, Caller caller, FieldChecks checks) {
        boolean reachable = Objects.equals(caller.teamId(), teamId) || scope == Scope.ALL;
        if (!reachable || !assignees.isActiveTeam(teamId)) {
            checks.refuse("teamId", "not_assignable", "Choose an active team that you may give records to.");
        }
    }
}
