package app.crm.ejb.interactions;

import app.crm.ejb.assignment.Assignment;
import app.crm.ejb.assignment.Ownership;
import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.security.Caller;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.assignment.AssigneeRepository;
import app.crm.persistence.interactions.Interaction;
import app.crm.persistence.interactions.InteractionFields;
import app.crm.persistence.interactions.InteractionLinks;
import app.crm.persistence.interactions.LinkTable;
import app.crm.persistence.interactions.Participant;
import app.crm.persistence.values.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What an interaction's fields must be, and the form they are stored in. */
@ApplicationScoped
public class InteractionRules {

    private static final int MOST_LINKS = 500;
    private static final int LONGEST_MINUTES = 100_000;

    @Inject
    Assignment assignment;

    @Inject
    AssigneeRepository users;

    @Inject
    InteractionLinks links;

    @Inject
    Clock clock;

    /** The fields normalised; or one refusal that names every wrong field. */
    public InteractionFields clean(InteractionFields typed, Interaction before, Caller caller) {
        FieldChecks checks = new FieldChecks();
        InteractionFields clean = new InteractionFields(
                checks.choice("type", typed.type(), InteractionFields.TYPES),
                checks.requiredText("title", typed.title(), 500),
                checks.text("body", typed.body(), 100_000),
                checks.choice("direction", typed.direction(), InteractionFields.DIRECTIONS),
                occurredAt(typed, before, checks),
                typed.durationMinutes(),
                typed.personIds(),
                typed.organisationIds(),
                typed.participants().stream()
                        .map(participant -> participant(participant, checks))
                        .toList(),
                checks.texts("tags", typed.tags(), 60),
                checks.choice("status", typed.status(), InteractionFields.STATUSES),
                typed.assigneeId(),
                typed.ownerId(),
                typed.teamId(),
                checks.moment("nextActionAt", typed.nextActionAt()),
                typed.custom(),
                typed.version());
        checkDuration(clean, checks);
        checkLinks(clean, before, resource -> caller.access(resource, Action.READ), checks);
        checkOwnership(clean, before, caller, checks);
        checks.throwIfAny();
        return clean;
    }

    /** It always has a moment: now for a new interaction, and for one that has a moment already the same. */
    private Instant occurredAt(InteractionFields typed, Interaction before, FieldChecks checks) {
        if (typed.occurredAt() != null) {
            return checks.moment("occurredAt", typed.occurredAt());
        }
        return before == null ? clock.instant() : before.occurredAt();
    }

    private Participant participant(Participant typed, FieldChecks checks) {
        Participant clean = new Participant(
                checks.text("participants.name", typed.name(), 200),
                checks.value(
                        "participants.email",
                        typed.email(),
                        raw -> EmailAddress.parse(raw).value()),
                typed.userId());
        if (clean.name() == null && clean.email() == null && clean.userId() == null) {
            checks.refuse("participants", "required", "Give each participant a name, an e-mail address or a userId.");
        }
        if (clean.userId() != null && users.findActiveUser(clean.userId()).isEmpty()) {
            checks.refuse("participants.userId", "unknown_user", "There is no active user " + clean.userId() + ".");
        }
        return clean;
    }

    private static void checkDuration(InteractionFields clean, FieldChecks checks) {
        Integer minutes = clean.durationMinutes();
        if (minutes != null && (minutes < 0 || minutes > LONGEST_MINUTES)) {
            checks.refuse("durationMinutes", "out_of_range", "Give a number of minutes from 0 to 100000.");
        }
    }

    private void checkLinks(InteractionFields clean, Interaction before, ReadAccess access, FieldChecks checks) {
        if (clean.personIds().size() + clean.organisationIds().size() > MOST_LINKS
                || clean.participants().size() > MOST_LINKS) {
            checks.refuse(
                    "personIds", "too_many", "Link at most " + MOST_LINKS + " people, organisations, participants.");
            return;
        }
        refuseUnknown("personIds", "unknown_person", LinkTable.PEOPLE, clean.personIds(), access, checks);
        refuseUnknown(
                "organisationIds",
                "unknown_organisation",
                LinkTable.ORGANISATIONS,
                clean.organisationIds(),
                access,
                checks);
        if (clean.personIds().isEmpty()
                && clean.organisationIds().isEmpty()
                && (before == null || (before.isStored() && !links.hasHidden(before.id(), access)))) {
            checks.refuse("personIds", "required", "Link at least one person or organisation.");
        }
    }

    private void refuseUnknown(
            String field, String code, LinkTable link, List<Long> ids, ReadAccess access, FieldChecks checks) {
        List<Long> unknown = links.unknown(link, ids, access);
        if (!unknown.isEmpty()) {
            checks.refuse(field, code, "Choose records that exist; there is none with the id " + unknown.get(0) + ".");
        }
    }

    private void checkOwnership(InteractionFields clean, Interaction before, Caller caller, FieldChecks checks) {
        assignment.check(
                before == null ? null : new Ownership(before.ownerId(), before.teamId()),
                new Ownership(clean.ownerId(), clean.teamId()),
                ResourceType.INTERACTIONS,
                caller,
                checks);
        assignment.checkAssignee(
                before == null ? null : before.assigneeId(),
                clean.assigneeId(),
                ResourceType.INTERACTIONS,
                before == null ? Action.CREATE : Action.UPDATE,
                caller,
                checks);
    }
}
