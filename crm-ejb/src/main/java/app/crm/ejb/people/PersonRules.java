package app.crm.ejb.people;

import app.crm.ejb.assignment.Assignment;
import app.crm.ejb.assignment.Ownership;
import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.security.Caller;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.people.Consent;
import app.crm.persistence.people.PersonFields;
import app.crm.persistence.records.Phone;
import app.crm.persistence.values.CountryCode;
import app.crm.persistence.values.EmailAddress;
import app.crm.persistence.values.LanguageCode;
import app.crm.persistence.values.Website;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a person's fields must be, and the form they are stored in. */
@ApplicationScoped
public class PersonRules {

    @Inject
    Assignment assignment;

    /** The fields normalised; or one refusal that names every wrong field. */
    public PersonFields clean(PersonFields typed, Ownership before, Caller caller) {
        FieldChecks checks = new FieldChecks();
        String country = checks.value(
                "countryCode",
                typed.countryCode(),
                raw -> CountryCode.parse(raw).value());
        PersonFields clean = new PersonFields(
                checks.text("firstName", typed.firstName(), 100),
                checks.text("lastName", typed.lastName(), 100),
                email(checks, "email", typed.email()),
                email(checks, "personalEmail", typed.personalEmail()),
                checks.values(
                        "otherEmails",
                        typed.otherEmails(),
                        raw -> EmailAddress.parse(raw).value()),
                phone(checks, "phone", typed.phone(), country),
                phone(checks, "mobile", typed.mobile(), country),
                phone(checks, "personalPhone", typed.personalPhone(), country),
                checks.text("jobTitle", typed.jobTitle(), 200),
                checks.text("role", typed.role(), 150),
                country,
                checks.value(
                        "language",
                        typed.language(),
                        raw -> LanguageCode.parse(raw).value()),
                checks.value(
                        "linkedinUrl",
                        typed.linkedinUrl(),
                        raw -> Website.parse(raw).value()),
                checks.text("notes", typed.notes(), 100_000),
                checks.texts("tags", typed.tags(), 60),
                typed.ownerId(),
                typed.teamId(),
                typed.active(),
                typed.emailUnsubscribed(),
                consent(checks, typed.consent()),
                typed.custom(),
                typed.version());
        if (clean.firstName() == null && clean.lastName() == null && clean.email() == null) {
            checks.refuse("lastName", "required", "Give a first name, a last name or an e-mail address.");
        }
        assignment.check(before, new Ownership(clean.ownerId(), clean.teamId()), ResourceType.PEOPLE, caller, checks);
        checks.throwIfAny();
        return clean;
    }

    private static String email(FieldChecks checks, String field, String raw) {
        return checks.value(field, raw, text -> EmailAddress.parse(text).value());
    }

    private static String phone(FieldChecks checks, String field, String raw, String country) {
        return checks.value(field, raw, text -> Phone.of(text, country, null).typed());
    }

    private static Consent consent(FieldChecks checks, Consent typed) {
        return typed == null
                ? null
                : new Consent(typed.given(), typed.at(), checks.text("consent.source", typed.source(), 200));
    }
}
