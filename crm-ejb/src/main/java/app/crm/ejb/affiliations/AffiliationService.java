package app.crm.ejb.affiliations;

import static app.crm.persistence.access.ResourceType.AFFILIATIONS;

import app.crm.ejb.records.RecordService;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.Guards;
import app.crm.persistence.affiliations.Affiliation;
import app.crm.persistence.affiliations.AffiliationDetails;
import app.crm.persistence.affiliations.AffiliationFields;
import app.crm.persistence.affiliations.AffiliationRepository;
import app.crm.persistence.records.RecordRepository;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Affiliations: who works where. Making one the primary takes that from the person's others. */
@Stateless
@Guards(AFFILIATIONS)
public class AffiliationService extends RecordService<Affiliation, AffiliationFields, AffiliationDetails> {

    @Inject
    AffiliationRepository affiliations;

    @Inject
    AffiliationRules rules;

    public AffiliationService() {
        super(AFFILIATIONS, "affiliation");
    }

    @Override
    protected RecordRepository<Affiliation, AffiliationDetails> repository() {
        return affiliations;
    }

    @Override
    protected AffiliationFields fields(Affiliation affiliation) {
        return affiliation.fields();
    }

    @Override
    protected AffiliationFields clean(AffiliationFields typed, Affiliation before, Caller caller) {
        return rules.clean(typed, before, caller);
    }

    @Override
    protected Affiliation make(AffiliationFields clean, Caller caller) {
        return new Affiliation(clean, clock.instant());
    }

    @Override
    protected void beforeWrite(Long id, AffiliationFields clean) {
        if (clean.primary()) {
            affiliations.demoteOthers(clean.personId(), id, clock.instant());
        }
    }

    @Override
    protected void apply(Affiliation affiliation, AffiliationFields clean) {
        affiliation.apply(clean, clock.instant());
    }

    @Override
    protected String nameOf(Affiliation affiliation) {
        return affiliations.name(affiliation.personId(), affiliation.organisationId());
    }
}
