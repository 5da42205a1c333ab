package app.crm.ejb.organisations;

import static app.crm.persistence.access.ResourceType.ORGANISATIONS;

import app.crm.ejb.assignment.Assignment;
import app.crm.ejb.assignment.Ownership;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.merge.MergeChoice;
import app.crm.ejb.merge.MergeableService;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.Guards;
import app.crm.ejb.tags.RecordTags;
import app.crm.persistence.organisations.Organisation;
import app.crm.persistence.organisations.OrganisationDetails;
import app.crm.persistence.organisations.OrganisationFields;
import app.crm.persistence.organisations.OrganisationRepository;
import app.crm.persistence.records.RecordComponents;
import app.crm.persistence.records.RecordRepository;
import app.crm.persistence.tags.TaggedTable;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Organisations: firms that ours deals with. */
@Stateless
@Guards(ORGANISATIONS)
public class OrganisationService extends MergeableService<Organisation, OrganisationFields, OrganisationDetails> {

    @Inject
    OrganisationRepository organisations;

    @Inject
    OrganisationRules rules;

    @Inject
    Assignment assignment;

    @Inject
    RecordTags tags;

    public OrganisationService() {
        super(ORGANISATIONS, "organisation", OrganisationFields.class);
    }

    @Override
    protected RecordRepository<Organisation, OrganisationDetails> repository() {
        return organisations;
    }

    @Override
    protected OrganisationFields fields(Organisation organisation) {
        return organisation.fields(tags.of(TaggedTable.ORGANISATION, organisation.id()));
    }

    @Override
    protected OrganisationFields clean(OrganisationFields typed, Organisation before, Caller caller) {
        return rules.clean(typed, before, caller);
    }

    @Override
    protected Organisation blank(OrganisationFields fields) {
        return new Organisation(fields, clock.instant());
    }

    @Override
    protected Organisation make(OrganisationFields clean, Caller caller) {
        Organisation organisation = blank(clean);
        Ownership ownership = assignment.onCreate(new Ownership(clean.ownerId(), clean.teamId()), caller);
        organisation.giveTo(ownership.ownerId(), ownership.teamId());
        return organisation;
    }

    @Override
    protected void apply(Organisation organisation, OrganisationFields clean) {
        organisation.apply(clean, clock.instant());
    }

    @Override
    protected void writeRelated(Organisation organisation, OrganisationFields clean, Caller caller) {
        tags.replace(TaggedTable.ORGANISATION, organisation.id(), clean.tags(), caller);
    }

    /**
     * A parent is taken over as it is, visible to the caller or not, unless it stands under one of the merged
     * organisations. One that the caller named is checked as in any edit.
     */
    @Override
    protected OrganisationFields survivorFields(
            OrganisationFields typed, Organisation survivor, MergeChoice<Organisation> choice, Caller caller) {
        if (choice.isTyped("parentId")) {
            refuseCircle(typed.parentId(), choice);
            return super.survivorFields(typed, survivor, choice, caller);
        }
        OrganisationFields unmoved = RecordComponents.with(typed, "parentId", survivor.parentId());
        return RecordComponents.with(
                super.survivorFields(unmoved, survivor, choice, caller), "parentId", parentOf(choice));
    }

    private void refuseCircle(Long parentId, MergeChoice<Organisation> choice) {
        if (parentId != null && merges.standsWithin(parentId, choice.ids())) {
            throw new InvalidException(
                    "parentId", "parent_cycle", "An organisation can't stand above itself, at any depth.");
        }
    }

    private Long parentOf(MergeChoice<Organisation> choice) {
        return choice.sources("parentId").stream()
                .map(Organisation::parentId)
                .filter(parent -> parent != null && !merges.standsWithin(parent, choice.ids()))
                .findFirst()
                .orElse(null);
    }

    @Override
    protected String nameOf(Organisation organisation) {
        return organisation.name();
    }
}
