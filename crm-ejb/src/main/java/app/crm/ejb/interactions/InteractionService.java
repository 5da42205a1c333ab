package app.crm.ejb.interactions;

import static app.crm.persistence.access.ResourceType.INTERACTIONS;

import app.crm.ejb.assignment.Assignment;
import app.crm.ejb.assignment.Ownership;
import app.crm.ejb.records.ManyRecordsService;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Guards;
import app.crm.ejb.tags.RecordTags;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.interactions.Interaction;
import app.crm.persistence.interactions.InteractionDetails;
import app.crm.persistence.interactions.InteractionFields;
import app.crm.persistence.interactions.InteractionLinks;
import app.crm.persistence.interactions.InteractionRepository;
import app.crm.persistence.interactions.LinkTable;
import app.crm.persistence.records.RecordRepository;
import app.crm.persistence.tags.TaggedTable;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Interactions: calls, meetings, notes, and what is to follow from them. */
@Stateless
@Guards(INTERACTIONS)
public class InteractionService extends ManyRecordsService<Interaction, InteractionFields, InteractionDetails> {

    @Inject
    InteractionRepository interactions;

    @Inject
    InteractionLinks links;

    @Inject
    InteractionRules rules;

    @Inject
    Assignment assignment;

    @Inject
    RecordTags tags;

    @Inject
    CurrentUser reader;

    public InteractionService() {
        super(INTERACTIONS, "interaction");
    }

    @Override
    protected RecordRepository<Interaction, InteractionDetails> repository() {
        return interactions;
    }

    @Override
    protected InteractionFields fields(Interaction interaction) {
        ReadAccess access = readable(reader.get());
        return interaction.fields(
                links.of(LinkTable.PEOPLE, interaction.id(), access),
                links.of(LinkTable.ORGANISATIONS, interaction.id(), access),
                links.participants(interaction.id()),
                tags.of(TaggedTable.INTERACTION, interaction.id()));
    }

    @Override
    protected InteractionFields clean(InteractionFields typed, Interaction before, Caller caller) {
        return rules.clean(typed, before, caller);
    }

    @Override
    protected Interaction blank(InteractionFields fields) {
        return new Interaction(fields, clock.instant());
    }

    @Override
    protected Interaction make(InteractionFields clean, Caller caller) {
        Interaction interaction = blank(clean);
        Ownership ownership = assignment.onCreate(new Ownership(clean.ownerId(), clean.teamId()), caller);
        interaction.giveTo(ownership.ownerId(), ownership.teamId());
        return interaction;
    }

    @Override
    protected void apply(Interaction interaction, InteractionFields clean) {
        interaction.apply(clean, clock.instant());
    }

    @Override
    protected void writeRelated(Interaction interaction, InteractionFields clean, Caller caller) {
        ReadAccess access = readable(caller);
        links.replace(LinkTable.PEOPLE, interaction.id(), clean.personIds(), access);
        links.replace(LinkTable.ORGANISATIONS, interaction.id(), clean.organisationIds(), access);
        links.replaceParticipants(interaction.id(), clean.participants());
        tags.replace(TaggedTable.INTERACTION, interaction.id(), clean.tags(), caller);
    }

    @Override
    protected String nameOf(Interaction interaction) {
        return interaction.title();
    }

    private static ReadAccess readable(Caller caller) {
        return resource -> caller.access(resource, Action.READ);
    }
}
