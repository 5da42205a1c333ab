package app.crm.ejb.bulk;

import static app.crm.persistence.access.ResourceType.INTERACTIONS;
import static app.crm.persistence.access.ResourceType.ORGANISATIONS;
import static app.crm.persistence.access.ResourceType.PEOPLE;
import static app.crm.persistence.access.ResourceType.TASKS;

import app.crm.ejb.changesets.ChangeSets;
import app.crm.ejb.interactions.InteractionService;
import app.crm.ejb.organisations.OrganisationService;
import app.crm.ejb.people.PersonService;
import app.crm.ejb.records.ManyRecordsService;
import app.crm.ejb.security.Caller;
import app.crm.ejb.tags.RecordTags;
import app.crm.ejb.tasks.TaskService;
import app.crm.persistence.bulk.BulkFields;
import app.crm.persistence.bulk.FieldsDeed;
import app.crm.persistence.bulk.TagDeed;
import app.crm.persistence.bulk.TrashDeed;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.records.WritableFields;
import app.crm.persistence.tags.TaggedTable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Turns an order into what is done in the database, once the rules of single changes have been asked. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BulkDeeds {

    @Inject
    FieldPatches patches;

    @Inject
    RecordTags tags;

    @Inject
    ChangeSets changeSets;

    @Inject
    PersonService people;

    @Inject
    OrganisationService organisations;

    @Inject
    InteractionService interactions;

    @Inject
    TaskService tasks;

    @Inject
    Clock clock;

    /** Refuses what no record may become, before anything is done. */
    void check(BulkOrder order, Caller caller) {
        if (order.action() == BulkAction.TAG) {
            tags.missing(order.params().tags(), caller);
        } else if (order.action() == BulkAction.ASSIGN || order.action() == BulkAction.UPDATE) {
            fields(order, patchOf(order));
        }
    }

    /** May make tags, in the change set of the whole. */
    PreparedDeed prepare(BulkOrder order, Caller caller) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<String> names = order.params().tags();
        return switch (order.action()) {
            case TAG -> {
                List<String> missing = tags.missing(names, caller);
                String summary = "Tagged " + noun(order) + " with " + String.join(", ", names);
                if (!missing.isEmpty()) {
                    changeSets.begin(ChangeKind.BULK, summary);
                    tags.make(missing);
                }
                yield PreparedDeed.of(summary, new TagDeed(tagged(order), tags.idsOf(names), true, at));
            }
            case UNTAG ->
                PreparedDeed.of(
                        "Took " + String.join(", ", names) + " off " + noun(order),
                        new TagDeed(tagged(order), tags.idsOf(names), false, at));
            case ASSIGN -> fields(order, patchOf(order)).summarised("Assigned " + noun(order));
            case UPDATE -> fields(order, patchOf(order));
            case DELETE -> PreparedDeed.of("Trashed " + noun(order), TrashDeed.delete(at));
            case RESTORE -> PreparedDeed.of("Restored " + noun(order), TrashDeed.restore(at));
            case EXPORT -> throw new IllegalArgumentException("an export changes nothing");
        };
    }

    private static String noun(BulkOrder order) {
        return order.resource().path();
    }

    private static TaggedTable tagged(BulkOrder order) {
        return TaggedTable.of(order.resource()).orElseThrow();
    }

    private static JsonNode patchOf(BulkOrder order) {
        return order.action() == BulkAction.ASSIGN
                ? JsonNodeFactory.instance
                        .objectNode()
                        .set("ownerId", order.params().ownerId())
                : order.params().fields();
    }

    private PreparedDeed fields(BulkOrder order, JsonNode patch) {
        return switch (order.resource()) {
            case PEOPLE -> fields(people, BulkFields.people(), patch);
            case ORGANISATIONS -> fields(organisations, BulkFields.organisations(), patch);
            case INTERACTIONS -> fields(interactions, BulkFields.interactions(), patch);
            case TASKS -> fields(tasks, BulkFields.tasks(), patch);
            default -> throw new IllegalArgumentException(order.resource() + " are not changed in bulk");
        };
    }

    private <F extends WritableFields> PreparedDeed fields(
            ManyRecordsService<?, F, ?> service, BulkFields<F> settable, JsonNode patch) {
        FieldPatch<F> change = patches.of(patch, settable);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<F> clean = service.rehearse(change.specimen(), change.change(), change.names());
        clean.ifPresent(change::refuseLost);
        return new PreparedDeed(
                change.summary(),
                clean.map(fields -> change.deed(fields, at)).orElse(FieldsDeed.oneByOne(at)),
                ids -> service.changeEach(ids, change.change()),
                change.givenTo());
    }
}
