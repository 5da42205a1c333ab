package app.crm.ejb.changesets;

import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.changesets.ChangeSetRepository;
import app.crm.persistence.changesets.NewChangeSet;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** Opens the change set of the running transaction. Without one, PostgreSQL refuses every write to a business table. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ChangeSets {

    private static final String KEY = "crm.change_set";

    @Inject
    ChangeSetRepository repository;

    @Inject
    CurrentUser currentUser;

    @Inject
    CurrentChangeSet current;

    @Inject
    Event<ChangeSetOpened> opened;

    @Resource
    TransactionSynchronizationRegistry transaction;

    /**
     * Opens a change set of the caller, or returns the one that this transaction has already.
     *
     * @param summary one line for the history, in the words of the product's data ("Import of clients.csv")
     */
    public long begin(ChangeKind kind, String summary) {
        Long running = (Long) transaction.getResource(KEY);
        return running == null ? open(kind, summary, null) : running;
    }

    /** Opens the change set that takes another one back. */
    long beginUndo(String summary, long undoes) {
        if (transaction.getResource(KEY) != null) {
            throw new IllegalStateException("an undo needs a transaction of its own");
        }
        return open(ChangeKind.RESTORE, summary, undoes);
    }

    private long open(ChangeKind kind, String summary, Long undoes) {
        Caller caller = currentUser.get();
        Long actorId = caller.isSystem() ? null : caller.userId();
        long id = repository.open(new NewChangeSet(kind, actorId, summary, undoes, requestId()));
        transaction.putResource(KEY, id);
        opened.fire(new ChangeSetOpened(id));
        tellRequest(id);
        return id;
    }

    private String requestId() {
        try {
            return current.requestId();
        } catch (ContextNotActiveException outsideARequest) {
            return null;
        }
    }

    private void tellRequest(long id) {
        try {
            current.opened(id);
        } catch (ContextNotActiveException outsideARequest) {
            // nobody waits for a header
            return;
        }
    }
}
