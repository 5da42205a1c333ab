package app.crm.ejb.organisations;

import app.crm.ejb.assignment.Assignment;
import app.crm.ejb.assignment.Ownership;
import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.security.Caller;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Money;
import app.crm.persistence.organisations.AssetsUnderManagement;
import app.crm.persistence.organisations.Organisation;
import app.crm.persistence.organisations.OrganisationFields;
import app.crm.persistence.organisations.OrganisationRepository;
import app.crm.persistence.records.Phone;
import app.crm.persistence.values.CountryCode;
import app.crm.persistence.values.CurrencyCode;
import app.crm.persistence.values.EmailAddress;
import app.crm.persistence.values.LanguageCode;
import app.crm.persistence.values.Lei;
import app.crm.persistence.values.Siret;
import app.crm.persistence.values.Website;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;

/** What an organisation's fields must be, and the form they are stored in. */
@ApplicationScoped
public class OrganisationRules {

    public static final List<String> TYPES =
            List.of("investor", "client", "supplier", "distributor", "issuer", "other");

    public static final List<String> CATEGORIES =
            List.of("institution", "wholesale", "asset_manager", "wealth_adviser", "startup", "corporation", "other");

    public static final List<String> STAGES = List.of(
            "lead", "qualified", "prospect", "qualification", "proposal", "negotiation", "won", "lost", "inactive");

    /** What numeric(20, 2) holds. */
    private static final BigDecimal AMOUNT_LIMIT = BigDecimal.TEN.pow(18);

    @Inject
    Assignment assignment;

    @Inject
    OrganisationRepository organisations;

    /** The fields normalised; or one refusal that names every wrong field. */
    public OrganisationFields clean(OrganisationFields typed, Organisation before, Caller caller) {
        FieldChecks checks = new FieldChecks();
        String country = checks.value(
                "countryCode",
                typed.countryCode(),
                raw -> CountryCode.parse(raw).value());
        OrganisationFields clean = new OrganisationFields(
                checks.requiredText("name", typed.name(), 255),
                checks.choice("type", typed.type(), TYPES),
                checks.choice("category", typed.category(), CATEGORIES),
                checks.value(
                        "email", typed.email(), raw -> EmailAddress.parse(raw).value()),
                checks.value(
                        "phone",
                        typed.phone(),
                        raw -> Phone.of(raw, country, null).typed()),
                checks.value(
                        "website", typed.website(), raw -> Website.parse(raw).value()),
                checks.text("address", typed.address(), 500),
                checks.text("city", typed.city(), 255),
                checks.text("postalCode", typed.postalCode(), 20),
                checks.text("country", typed.country(), 100),
                country,
                checks.text("domicile", typed.domicile(), 255),
                checks.value(
                        "language",
                        typed.language(),
                        raw -> LanguageCode.parse(raw).value()),
                checks.text("description", typed.description(), 100_000),
                checks.text("notes", typed.notes(), 100_000),
                checks.texts("tags", typed.tags(), 60),
                typed.ownerId(),
                typed.teamId(),
                typed.active(),
                typed.parentId(),
                checks.value("lei", typed.lei(), raw -> Lei.parse(raw).value()),
                checks.text("registrationNumber", typed.registrationNumber(), 50),
                checks.value("siret", typed.siret(), raw -> Siret.parse(raw).value()),
                aum(checks, typed.aum()),
                checks.texts("strategies", typed.strategies(), 100),
                checks.choice("pipelineStage", typed.pipelineStage(), STAGES),
                potential(checks, typed.potential()),
                probability(checks, typed.probability()),
                typed.emailUnsubscribed(),
                typed.custom(),
                typed.version());
        Ownership had = before == null ? null : new Ownership(before.ownerId(), before.teamId());
        Ownership gets = new Ownership(clean.ownerId(), clean.teamId());
        assignment.check(had, gets, ResourceType.ORGANISATIONS, caller, checks);
        checkParent(clean.parentId(), before, caller, checks);
        checks.throwIfAny();
        return clean;
    }

    private void checkParent(Long parentId, Organisation before, Caller caller, FieldChecks checks) {
        if (parentId == null || (before != null && parentId.equals(before.parentId()))) {
            return;
        }
        if (!organisations.isReachable(caller.access(ResourceType.ORGANISATIONS, Action.READ), parentId)) {
            checks.refuse("parentId", "unknown_organisation", "Choose an organisation that exists.");
        } else if (before != null && before.isStored() && organisations.isSelfOrAncestor(before.id(), parentId)) {
            checks.refuse("parentId", "parent_cycle", "An organisation can't stand above itself, at any depth.");
        }
    }

    private static AssetsUnderManagement aum(FieldChecks checks, AssetsUnderManagement typed) {
        if (typed == null) {
            return null;
        }
        Money money = money(checks, "aum", typed.amount(), typed.currency());
        return money == null ? null : new AssetsUnderManagement(money.amount(), money.currency(), typed.asOf());
    }

    private static Money potential(FieldChecks checks, Money typed) {
        return typed == null ? null : money(checks, "potential", typed.amount(), typed.currency());
    }

    private static Money money(FieldChecks checks, String field, BigDecimal amount, String currency) {
        String code = checks.value(
                field + ".currency", currency, raw -> CurrencyCode.parse(raw).value());
        if (amount == null && currency == null) {
            return null;
        }
        if (amount == null || currency == null) {
            checks.refuse(field, "incomplete_amount", "Give both the amount and its currency.");
            return null;
        }
        boolean storable = amount.signum() >= 0
                && amount.precision() - amount.scale() <= 18
                && amount.stripTrailingZeros().scale() <= 2
                && amount.compareTo(AMOUNT_LIMIT) < 0;
        if (!storable) {
            checks.refuse(field + ".amount", "invalid_amount", "Give an amount from 0 with at most two decimals.");
            return null;
        }
        return new Money(amount.setScale(2), code);
    }

    private static Integer probability(FieldChecks checks, Integer typed) {
        if (typed != null && (typed < 0 || typed > 100)) {
            checks.refuse("probability", "out_of_range", "Give a whole number from 0 to 100.");
        }
        return typed;
    }
}
