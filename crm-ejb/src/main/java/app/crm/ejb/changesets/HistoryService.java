package app.crm.ejb.changesets;

import static app.crm.persistence.access.Action.READ;

import app.crm.ejb.core.ErrorCode;
import app.crm.ejb.core.InvalidException;
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
import app.crm.persistence.query.RecordPages;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

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

    /** The changed rows in the order of the changes; the cursor is the last row's place in it. */
    public Page<ChangeItem> items(long id, PageRequest request) {
        get(id);
        List<ChangeItem> found =
                items.items(id, readAccess(currentUser.get()), position(request.cursor()), request.limit() + 1);
        boolean last = found.size() <= request.limit();
        List<ChangeItem> page = last ? found : found.subList(0, request.limit());
        String next = last ? null : Long.toString(page.get(page.size() - 1).seq());
        Long total = last && request.cursor() == null ? Long.valueOf(page.size()) : null;
        return new Page<>(page, next, total, total != null);
    }

    static long position(String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw new InvalidException(
                    ErrorCode.BAD_CURSOR, "This cursor doesn't belong to this list. Ask for the first page again.");
        }
        return Long.parseLong(cursor);
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
