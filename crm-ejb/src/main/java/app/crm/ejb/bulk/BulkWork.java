package app.crm.ejb.bulk;

import app.crm.ejb.changesets.ChangeSets;
import app.crm.ejb.notifications.Notifications;
import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.bulk.BulkPlan;
import app.crm.persistence.bulk.BulkRepository;
import app.crm.persistence.bulk.PlannedRows;
import app.crm.persistence.changesets.ChangeItem;
import app.crm.persistence.changesets.ChangeItemRepository;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.notifications.NotificationKind;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Changes the records in the running transaction, for a request as for a job, with the rights of whoever asked. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BulkWork {

    private static final int SLICE = 10_000;
    private static final int ALONE_SLICE = 200;
    private static final int SAMPLE = 10;

    /** Hears how far the work is, and may end it by an exception. */
    interface Progress {
        void told(long done, long total);
    }

    @Inject
    BulkDeeds deeds;

    @Inject
    BulkRepository records;

    @Inject
    ChangeItemRepository items;

    @Inject
    ChangeSets changeSets;

    @Inject
    Notifications notifications;

    @Inject
    Viewpoints viewpoints;

    @Inject
    CurrentUser currentUser;

    /** Refuses an order that can't be carried out, and tells whether it concerns more than so many records. */
    boolean isMoreThan(BulkOrder order, int number) {
        deeds.check(order, currentUser.get());
        return records.isMoreThan(selection(order), number);
    }

    BulkAnswer perform(BulkOrder order, Progress progress) {
        PreparedDeed prepared = deeds.prepare(order, currentUser.get());
        BulkPlan plan = plan(order, prepared, false);
        return write(order.resource(), prepared, plan, records.plan(plan), progress);
    }

    /** As {@link #perform}, to be rolled back; of very many records only the first are written, as a sample. */
    BulkAnswer rehearse(BulkOrder order, int wholeUpTo) {
        PreparedDeed prepared = deeds.prepare(order, currentUser.get());
        BulkPlan plan = plan(order, prepared, true);
        long changing = records.plan(plan);
        long written = changing > wholeUpTo ? SAMPLE : changing;
        return write(order.resource(), prepared, plan, written, (done, total) -> {});
    }

    private BulkAnswer write(
            ResourceType resource, PreparedDeed prepared, BulkPlan plan, long total, Progress progress) {
        if (total == 0) {
            return BulkAnswer.of(0, records.skipped(), null, List.of());
        }
        long changeSet = changeSets.begin(ChangeKind.BULK, prepared.summary());
        Map<Long, Long> given = given(prepared, plan);
        for (long from = 1; from <= total; from += SLICE) {
            PlannedRows rows = new PlannedRows(from, Math.min(from + SLICE, total + 1));
            records.write(plan, rows);
            writeAlone(prepared, rows);
            progress.told(rows.to() - 1, total);
        }
        given.forEach((user, count) -> tell(user, resource, changeSet, count));
        return BulkAnswer.of(records.changing(), records.skipped(), changeSet, sample(resource, changeSet));
    }

    private void writeAlone(PreparedDeed prepared, PlannedRows rows) {
        List<Long> ids = records.alone(rows);
        for (int from = 0; from < ids.size(); from += ALONE_SLICE) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + ALONE_SLICE));
            prepared.oneByOne().apply(some).forEach(records::skip);
        }
    }

    private Map<Long, Long> given(PreparedDeed prepared, BulkPlan plan) {
        Map<Long, Long> counts = new HashMap<>();
        prepared.givenTo()
                .forEach((column, user) ->
                        counts.merge(user, records.countNewTo(plan.selection().catalogue(), column, user), Math::max));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** Once for all records: a notification for each would bury the others. */
    private void tell(long user, ResourceType resource, long changeSet, long count) {
        notifications.notify(
                user,
                NotificationKind.BULK_ASSIGNED,
                ResourceType.CHANGE_SETS,
                changeSet,
                Map.of("resource", resource.path(), "count", Long.toString(count)));
    }

    /** Beside the records' own changes the change set may hold new tags. */
    private List<ChangeItem> sample(ResourceType resource, long changeSet) {
        Caller caller = currentUser.get();
        return items.items(changeSet, of -> caller.access(of, Action.READ), 0, SAMPLE + 50).stream()
                .filter(item -> item.resource().equals(resource.path()))
                .limit(SAMPLE)
                .toList();
    }

    private BulkPlan plan(BulkOrder order, PreparedDeed prepared, boolean rehearsed) {
        Caller caller = currentUser.get();
        return new BulkPlan(
                selection(order),
                List.of(
                        caller.access(order.resource(), Action.BULK),
                        caller.access(order.resource(), order.action().permission())),
                prepared.deed(),
                rehearsed);
    }

    /** What the caller sees: of that which they may not change it is said that it stays. */
    private Selection selection(BulkOrder order) {
        return new Selection(
                        FieldCatalogues.of(order.resource()).orElseThrow(),
                        currentUser.get().access(order.resource(), Action.READ),
                        viewpoints.current(),
                        order.selection().filter(),
                        order.selection().ids())
                .at(order.at());
    }
}
