package app.crm.ejb.changesets;

import app.crm.ejb.core.ConflictException;
import app.crm.ejb.core.NotFoundException;
import app.crm.ejb.core.UnitOfWork;
import app.crm.ejb.query.Viewpoints;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.changesets.ChangeSet;
import app.crm.persistence.changesets.ChangeSetRepository;
import app.crm.persistence.changesets.undo.UndoCounts;
import app.crm.persistence.changesets.undo.UndoItem;
import app.crm.persistence.changesets.undo.UndoOvertaken;
import app.crm.persistence.changesets.undo.UndoRepository;
import app.crm.persistence.core.DatabaseFailure;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.query.PositionPages;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Undo. Whoever can see a change set may ask to undo it; each record goes back only if they may change it. A dry run
 * does everything and rolls back, so that what it announces is what would happen.
 */
@ApplicationScoped
@PermitAll
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class UndoService {

    private static final Logger LOG = Logger.getLogger(UndoService.class);
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final int MAX_TRIES = 3;

    /** A foreign or unique key, or a tree of organisations, that held when the undo was planned. */
    private static final Set<String> KEYS_BROKEN = Set.of("23503", "23505", "CR005");

    @Inject
    ChangeSets changeSets;

    @Inject
    ChangeSetRepository repository;

    @Inject
    UndoRepository undos;

    @Inject
    HistoryService history;

    @Inject
    PositionPages pages;

    @Inject
    Viewpoints viewpoints;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    CurrentUser currentUser;

    @Inject
    CurrentChangeSet current;

    @Inject
    Event<Undone> undone;

    public UndoAnswer undo(long id, PageRequest page) {
        return untilUndisturbed(id, page, answer -> answer.reverted() > 0);
    }

    /** What {@link #undo} would do now. */
    public UndoAnswer rehearse(long id, PageRequest page) {
        return untilUndisturbed(id, page, answer -> false);
    }

    /** What the undo of the change set did with each record. */
    @Transactional
    public Page<UndoItem> items(long id, PageRequest request) {
        Long undoneBy = history.get(id).undoneBy();
        if (undoneBy == null) {
            throw new NotFoundException("Change set " + id + " was not undone.");
        }
        UndoCounts counts = undos.counts(undoneBy);
        Page<UndoItem> page = page(id, undoneBy, request);
        return new Page<>(page.items(), page.nextCursor(), counts.reverted() + counts.kept() + counts.blocked(), true);
    }

    /** Others may write to the same records at the same time; then the undo is planned anew. */
    private UndoAnswer untilUndisturbed(long id, PageRequest page, Predicate<UndoAnswer> worthKeeping) {
        for (int attempt = 1; attempt <= MAX_TRIES; attempt++) {
            try {
                UndoAnswer answer = unitOfWork.runIf(TIMEOUT, () -> takeBack(id, page), worthKeeping);
                return worthKeeping.test(answer) ? answer : rolledBack(answer);
            } catch (RuntimeException failure) {
                if (!isDisturbance(failure)) {
                    throw failure;
                }
                LOG.infof("Undo of change set %d was disturbed, attempt %d", id, attempt);
            }
        }
        throw new ConflictException(
                "records_busy", "Others are changing the same records at this moment. Try again in a minute.");
    }

    private static boolean isDisturbance(RuntimeException failure) {
        return failure instanceof UndoOvertaken
                || DatabaseFailure.under(failure)
                        .filter(refusal -> KEYS_BROKEN.contains(String.valueOf(refusal.sqlState())))
                        .isPresent();
    }

    private UndoAnswer rolledBack(UndoAnswer answer) {
        current.forget();
        return new UndoAnswer(
                null, answer.reverted(), answer.kept(), answer.blocked(), answer.items(), answer.nextCursor());
    }

    private UndoAnswer takeBack(long id, PageRequest request) {
        Caller caller = currentUser.get();
        repository.lock(id);
        ChangeSet changeSet = history.get(id);
        requireUndoable(changeSet);
        long undoing = changeSets.beginUndo("Undo: " + changeSet.summary(), id);
        UndoCounts counts = undos.undo(id, undoing, (resource, action) -> rights(caller, resource, action));
        undos.markUndone(id, undoing);
        undone.fire(new Undone(undoing));
        Page<UndoItem> page = page(id, undoing, request);
        return new UndoAnswer(
                undoing, counts.reverted(), counts.kept(), counts.blocked(), page.items(), page.nextCursor());
    }

    /** Roles are changed by administrators alone, whatever a role says of itself. */
    private static AccessPredicate rights(Caller caller, ResourceType resource, Action action) {
        boolean refused = resource == ResourceType.ROLES && !caller.isAdmin();
        return refused
                ? new AccessPredicate(Scope.NONE, caller.userId(), caller.teamId())
                : caller.access(resource, action);
    }

    private static void requireUndoable(ChangeSet changeSet) {
        if (changeSet.undoneBy() != null) {
            throw new ConflictException(
                    "already_undone",
                    "Change set " + changeSet.id() + " was undone by change set " + changeSet.undoneBy()
                            + ". To redo it, undo that one.");
        }
        if (changeSet.kind() == ChangeKind.ERASE) {
            throw new ConflictException("not_undoable", "Erased personal data does not come back.");
        }
    }

    /** Named by what was undone, so that the cursor of the answer to the undo leads on in the list of its items. */
    private Page<UndoItem> page(long undone, long undoing, PageRequest request) {
        return pages.page(
                "change-sets/" + undone + "/undo/items",
                viewpoints.current(),
                request,
                (position, limit) -> undos.items(undoing, position, limit),
                UndoItem::position);
    }
}
