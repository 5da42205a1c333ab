package app.crm.ejb.changesets;

import static app.crm.persistence.access.Action.READ;

import app.crm.ejb.core.NotFoundException;
import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.changesets.ChangeItem;
import app.crm.persistence.changesets.ChangeItemRepository;
import app.crm.persistence.changesets.ChangeSet;
import app.crm.persistence.changesets.ChangeSetCatalogue;
import app.crm.persistence.changesets.ChangeSetRepository;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.query.PositionPages;
import app.crm.persistence.query.RecordPages;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * The history, as far as the caller may see it: change sets made by those whom their scope on change sets reaches, and
 * any change set of a record that they may read. Of its items they see those of records they may read.
 */
@Stateless
@PermitAll
public class HistoryService {

    @Inject
    ChangeSetRepository changeSets;

    @Inject
    ChangeItemRepository items;

    @Inject
    RecordPages pages;

    @Inject
    PositionPages itemPages;

    @Inject
    Viewpoints viewpoints;

    @Inject
    CurrentUser currentUser;

    @Requires(resource = ResourceType.CHANGE_SETS, action = READ)
    public Page<ChangeSet> page(PageRequest request) {
        return page(ChangeSetCatalogue.byActor(), request);
    }

    /** The history of one record; the permission that counts is the one on the record. */
    public Page<ChangeSet> pageOf(ResourceType resource, long recordId, PageRequest request) {
        Caller caller = currentUser.get();
        if (!changeSets.reaches(resource, caller.access(resource, READ), recordId)) {
            throw new NotFoundException(resource, recordId);
        }
        return page(ChangeSetCatalogue.ofRecord(resource, recordId), request);
    }

    public ChangeSet get(long id) {
        Caller caller = currentUser.get();
        ReadAccess access = readAccess(caller);
        return changeSets
                .find(id)
                .filter(found -> changeSets.isMadeWithin(caller.access(ResourceType.CHANGE_SETS, READ), id)
                        || items.touchesAny(id, access))
                .orElseThrow(() -> new NotFoundException(ResourceType.CHANGE_SETS, id));
    }

    /** The changed rows in the order of the changes. */
    public Page<ChangeItem> items(long id, PageRequest request) {
        get(id);
        ReadAccess access = readAccess(currentUser.get());
        return itemPages.page(
                "change-sets/" + id + "/items",
                viewpoints.current(),
                request,
                (position, limit) -> items.items(id, access, position, limit),
                ChangeItem::seq);
    }

    private Page<ChangeSet> page(FieldCatalogue catalogue, PageRequest request) {
        Caller caller = currentUser.get();
        return pages.page(
                catalogue,
                caller.access(ResourceType.CHANGE_SETS, READ),
                viewpoints.current(),
                request,
                ChangeSetCatalogue.shape());
    }

    private static ReadAccess readAccess(Caller caller) {
        return resource -> caller.access(resource, READ);
    }
}
