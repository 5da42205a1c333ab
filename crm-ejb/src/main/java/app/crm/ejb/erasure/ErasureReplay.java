package app.crm.ejb.erasure;

import app.crm.ejb.core.UnitOfWork;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.erasure.ErasedPerson;
import app.crm.persistence.erasure.ErasureRepository;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Keeps the two lists of erasures equal, the one in the database and the one outside. What only the outer one knows was
 * erased after the backup that the database comes from, and is erased again: before the first request is answered, so that
 * no new person can have taken the id.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ErasureReplay {

    private static final Logger LOG = Logger.getLogger(ErasureReplay.class);
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final String REASON = "Repeated after a restore";

    @Inject
    ErasureJournal journal;

    @Inject
    ErasureRepository repository;

    @Inject
    Eraser eraser;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    CurrentUser currentUser;

    @PostConstruct
    void start() {
        compare();
    }

    /** In case a list could not be written, or a database was exchanged under a running server. */
    @Schedule(hour = "*", minute = "23", persistent = false, info = "repeat-erasures")
    void compare() {
        Set<ErasedPerson> known = new LinkedHashSet<>(unitOfWork.run(TIMEOUT, repository::remembered));
        Set<ErasedPerson> outside = new LinkedHashSet<>(journal.read());
        outside.stream().filter(person -> !known.contains(person)).forEach(this::repeat);
        List<ErasedPerson> unwritten =
                known.stream().filter(person -> !outside.contains(person)).toList();
        if (!unwritten.isEmpty()) {
            journal.append(unwritten);
        }
    }

    private void repeat(ErasedPerson person) {
        currentUser.runAsSystem(() -> unitOfWork.run(TIMEOUT, () -> {
            Optional<Instant> found = repository.lock(person.personId());
            if (found.filter(person.createdAt()::equals).isPresent()) {
                LOG.infof("Person %d was erased before this database was restored; erasing again", person.personId());
                eraser.erase(person.personId(), REASON);
            }
            repository.remember(person, null, REASON, null);
            return null;
        }));
    }
}
