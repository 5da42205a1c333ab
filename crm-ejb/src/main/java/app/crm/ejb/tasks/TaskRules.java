package app.crm.ejb.tasks;

import app.crm.ejb.assignment.Assignment;
import app.crm.ejb.assignment.Ownership;
import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.security.Caller;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.organisations.OrganisationRepository;
import app.crm.persistence.people.PersonRepository;
import app.crm.persistence.tasks.TaskFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a task's fields must be, and the form they are stored in. */
@ApplicationScoped
public class TaskRules {

    @Inject
    Assignment assignment;

    @Inject
    PersonRepository people;

    @Inject
    OrganisationRepository organisations;

    @Inject
    TaskTimes times;

    /** The fields normalised; or one refusal that names every wrong field. */
    public TaskFields clean(TaskFields typed, TaskFields before, Caller caller) {
        FieldChecks checks = new FieldChecks();
        TaskFields clean = new TaskFields(
                checks.requiredText("title", typed.title(), 500),
                checks.text("description", typed.description(), 100_000),
                checks.choice("status", typed.status(), TaskFields.STATUSES),
                checks.choice("priority", typed.priority(), TaskFields.PRIORITIES),
                checks.text("category", typed.category(), 100),
                checks.moment("dueAt", typed.dueAt()),
                typed.dueAllDay(),
                checks.moment("remindAt", typed.remindAt()),
                checks.value("recurrence", typed.recurrence(), RecurrenceRule::normalise),
                typed.assigneeId(),
                typed.ownerId(),
                typed.teamId(),
                typed.personId(),
                typed.organisationId(),
                typed.custom(),
                typed.version());
        checkLinks(clean, caller, checks);
        checkOwnership(clean, before, caller, checks);
        TaskFields timed = times.clean(clean, before, caller, checks);
        checkRecurrence(timed, before, caller, checks);
        checks.throwIfAny();
        return timed;
    }

    private void checkRecurrence(TaskFields clean, TaskFields before, Caller caller, FieldChecks checks) {
        if (clean.recurrence() == null) {
            return;
        }
        Recurrence recurrence = RecurrenceRule.parse(clean.recurrence());
        if (clean.dueAt() == null) {
            if (!recurrence.fromCompletion()) {
                checks.refuse("dueAt", "required", "Give the moment at which the first occurrence is due.");
            }
            return;
        }
        if (!recurrence.isPossible(
                clean.dueAt().atZone(times.zone(clean, caller)).toLocalDate())) {
            checks.refuse("recurrence", "impossible_recurrence", "No calendar has such a day; choose another one.");
        }
        boolean unchanged = before != null && clean.recurrence().equals(before.recurrence());
        if (!unchanged && recurrence.until() != null && recurrence.until().isBefore(clean.dueAt())) {
            checks.refuse("recurrence", "ends_before_start", "UNTIL lies before the task is due for the first time.");
        }
    }

    private void checkLinks(TaskFields clean, Caller caller, FieldChecks checks) {
        if (clean.personId() != null && !isVisiblePerson(clean.personId(), caller)) {
            checks.refuse("personId", "unknown_person", "Choose a person that exists.");
        }
        if (clean.organisationId() != null && !isVisibleOrganisation(clean.organisationId(), caller)) {
            checks.refuse("organisationId", "unknown_organisation", "Choose an organisation that exists.");
        }
    }

    private boolean isVisiblePerson(long id, Caller caller) {
        return people.isReachable(caller.access(ResourceType.PEOPLE, Action.READ), id);
    }

    private boolean isVisibleOrganisation(long id, Caller caller) {
        return organisations.isReachable(caller.access(ResourceType.ORGANISATIONS, Action.READ), id);
    }

    /** The fields without the links that the caller may not see: to them, and to their writes, these are not there. */
    TaskFields visible(TaskFields stored, Caller caller) {
        Long person = stored.personId();
        Long organisation = stored.organisationId();
        return stored.withLinks(
                person == null || isVisiblePerson(person, caller) ? person : null,
                organisation == null || isVisibleOrganisation(organisation, caller) ? organisation : null);
    }

    /** What a caller wrote, with the links that were hidden from them where they put no other in their place. */
    TaskFields withHidden(TaskFields clean, TaskFields stored, Caller caller) {
        TaskFields seen = visible(stored, caller);
        boolean keepsPerson = clean.personId() == null && seen.personId() == null;
        boolean keepsOrganisation = clean.organisationId() == null && seen.organisationId() == null;
        return clean.withLinks(
                keepsPerson ? stored.personId() : clean.personId(),
                keepsOrganisation ? stored.organisationId() : clean.organisationId());
    }

    private void checkOwnership(TaskFields clean, TaskFields before, Caller caller, FieldChecks checks) {
        assignment.check(
                before == null ? null : new Ownership(before.ownerId(), before.teamId()),
                new Ownership(clean.ownerId(), clean.teamId()),
                ResourceType.TASKS,
                caller,
                checks);
        assignment.checkAssignee(
                before == null ? null : before.assigneeId(),
                clean.assigneeId(),
                ResourceType.TASKS,
                before == null ? Action.CREATE : Action.UPDATE,
                caller,
                checks);
    }
}
