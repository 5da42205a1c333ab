package app.crm.ejb.affiliations;

import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.security.Caller;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.affiliations.Affiliation;
import app.crm.persistence.affiliations.AffiliationFields;
import app.crm.persistence.organisations.OrganisationRepository;
import app.crm.persistence.people.PersonRepository;
import app.crm.persistence.records.Phone;
import app.crm.persistence.values.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What an affiliation's fields must be, and the form they are stored in. */
@ApplicationScoped
public class AffiliationRules {

    public static final List<String> ROLES =
            List.of("main_contact", "contact", "decision_maker", "technical", "administrative", "other");

    @Inject
    PersonRepository people;

    @Inject
    OrganisationRepository organisations;

    /** The fields normalised; or one refusal that names every wrong field. */
    public AffiliationFields clean(AffiliationFields typed, Affiliation before, Caller caller) {
        FieldChecks checks = new FieldChecks();
        AffiliationFields clean = new AffiliationFields(
                typed.personId(),
                typed.organisationId(),
                checks.choice("role", typed.role(), ROLES),
                typed.primary(),
                checks.text("jobTitle", typed.jobTitle(), 200),
                checks.value(
                        "workEmail",
                        typed.workEmail(),
                        raw -> EmailAddress.parse(raw).value()),
                checks.value(
                        "workPhone",
                        typed.workPhone(),
                        raw -> Phone.of(raw, null, null).typed()),
                typed.startedOn(),
                typed.endedOn(),
                typed.custom(),
                typed.version());
        if (clean.startedOn() != null
                && clean.endedOn() != null
                && clean.endedOn().isBefore(clean.startedOn())) {
            checks.refuse("endedOn", "before_start", "Give a day on or after startedOn.");
        }
        checkEnds(clean, before, caller, checks);
        checks.throwIfAny();
        return clean;
    }

    /** Both ends stay as they are once linked: moving someone is ending one affiliation and starting another. */
    private void checkEnds(AffiliationFields clean, Affiliation before, Caller caller, FieldChecks checks) {
        if (before != null) {
            refuseMove("personId", clean.personId(), before.personId(), checks);
            refuseMove("organisationId", clean.organisationId(), before.organisationId(), checks);
            return;
        }
        if (clean.personId() == null
                || !people.isReachable(caller.access(ResourceType.PEOPLE, Action.READ), clean.personId())) {
            checks.refuse("personId", "unknown_person", "Choose a person that exists.");
        }
        if (clean.organisationId() == null
                || !organisations.isReachable(
                        caller.access(ResourceType.ORGANISATIONS, Action.READ), clean.organisationId())) {
            checks.refuse("organisationId", "unknown_organisation", "Choose an organisation that exists.");
        }
    }

    private static void refuseMove(String field, Long wanted, long actual, FieldChecks checks) {
        if (wanted == null || wanted != actual) {
            checks.refuse(field, "read_only", "End this affiliation and add another one instead.");
        }
    }
}
