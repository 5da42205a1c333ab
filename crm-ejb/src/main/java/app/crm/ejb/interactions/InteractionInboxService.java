package app.crm.ejb.interactions;

import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.ResourceType.INTERACTIONS;

import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Guards;
import app.crm.ejb.security.Requires;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.query.Selection;
import app.crm.persistence.query.Viewpoint;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is still to be treated. Each view is a filter of the query language, so the list shows what was counted. */
@Stateless
@Guards(INTERACTIONS)
public class InteractionInboxService {

    private static final Map<String, String> BOXES = boxes();

    @Inject
    CurrentUser currentUser;

    @Inject
    Viewpoints viewpoints;

    @Inject
    RecordPages pages;

    /** Every view with its number, as far as the caller reaches. */
    @Requires(action = READ)
    public List<InboxBox> count() {
        Caller caller = currentUser.get();
        Viewpoint viewpoint = viewpoints.current();
        return BOXES.entrySet().stream()
                .map(box -> new InboxBox(
                        box.getKey(),
                        box.getValue(),
                        pages.count(new Selection(
                                FieldCatalogues.INTERACTIONS,
                                caller.access(INTERACTIONS, READ),
                                viewpoint,
                                box.getValue()))))
                .toList();
    }

    private static Map<String, String> boxes() {
        Map<String, String> boxes = new LinkedHashMap<>();
        boxes.put("mine", "is:open assignee:me");
        boxes.put("unassigned", "is:open assignee:none");
        boxes.put("overdue", "is:open assignee:me due:overdue");
        boxes.put("today", "is:open assignee:me due:today");
        boxes.put("week", "is:open assignee:me due:thisweek");
        return boxes;
    }
}
