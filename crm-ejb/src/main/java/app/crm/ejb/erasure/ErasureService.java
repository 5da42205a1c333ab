package app.crm.ejb.erasure;

import static app.crm.persistence.access.Action.MANAGE;
import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.ResourceType.PEOPLE;

import app.crm.ejb.accesslog.AccessLog;
import app.crm.ejb.core.NotFoundException;
import app.crm.ejb.core.Reach;
import app.crm.ejb.core.UnitOfWork;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Requires;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.accesslog.AccessAction;
import app.crm.persistence.erasure.ErasureCounts;
import app.crm.persistence.erasure.ErasureRepository;
import app.crm.persistence.people.Person;
import app.crm.persistence.people.PersonRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Erases a person on request. Nothing brings them back: no undo, no restored backup, no import's file. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class ErasureService {

    /** The history of a person may be long, and every kept verdict of imports is looked at. */
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    @Inject
    CurrentUser currentUser;

    @Inject
    PersonRepository people;

    @Inject
    ErasureRepository repository;

    @Inject
    Eraser eraser;

    @Inject
    AccessLog accessLog;

    @Inject
    UnitOfWork unitOfWork;

    /** Whether the person is in the trash or not. */
    @Requires(resource = PEOPLE, action = MANAGE)
    public Erasure erase(long personId, ErasureWish wish) {
        return unitOfWork.run(TIMEOUT, () -> {
            Person person = reachable(personId);
            String reason = wish.reasonFor(personId, person.displayName());
            accessLog.act(AccessAction.ERASE, PEOPLE, personId);
            if (repository.lock(personId).isEmpty()) {
                throw new NotFoundException(PEOPLE, personId);
            }
            return eraser.erase(personId, reason);
        });
    }

    /** What {@link #erase} would do to the person now; nothing is changed. */
    @Requires(resource = PEOPLE, action = MANAGE)
    public ErasureCounts preview(long personId) {
        return unitOfWork.run(TIMEOUT, () -> {
            reachable(personId);
            return repository.preview(personId);
        });
    }

    private Person reachable(long personId) {
        Caller caller = currentUser.get();
        AccessPredicate access = caller.access(PEOPLE, MANAGE);
        return Reach.orRefuse(
                people.findForWrite(access, personId).or(() -> people.findInTrash(access, personId)),
                () -> people.isReachable(caller.access(PEOPLE, READ), personId),
                "person",
                personId);
    }
}
