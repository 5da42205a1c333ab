package app.crm.ejb.datapackage;

import static app.crm.persistence.access.Action.MANAGE;
import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.ResourceType.PEOPLE;

import app.crm.ejb.accesslog.AccessLog;
import app.crm.ejb.blobs.BlobStore;
import app.crm.ejb.core.Reach;
import app.crm.ejb.core.UnitOfWork;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Requires;
import app.crm.persistence.accesslog.AccessAction;
import app.crm.persistence.exports.ExportRepository;
import app.crm.persistence.people.PersonRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** Hands out all data of one person. It is as complete for whoever may ask for it as the firm's data are. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class DataPackageService {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    @Inject
    CurrentUser currentUser;

    @Inject
    PersonRepository people;

    @Inject
    AccessLog accessLog;

    @Inject
    BlobStore blobs;

    @Inject
    DataPackageWriter writer;

    @Inject
    ExportRepository exports;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Clock clock;

    /** Writes the package whole before anything is sent, so that a failure is told and not a damaged file handed out. */
    @Requires(resource = PEOPLE, action = MANAGE)
    public DataPackage of(long personId) {
        Caller caller = currentUser.get();
        unitOfWork.run(LONGEST, () -> {
            requireReachable(caller, personId);
            accessLog.act(AccessAction.DATA_PACKAGE, PEOPLE, personId);
            return null;
        });
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.timezone());
        DataPackage finished = new DataPackage("person-" + personId + "-" + today + ".zip", blobs.draft());
        boolean whole = false;
        try {
            currentUser.runAsSystem(() -> write(personId, finished.content()));
            whole = true;
            return finished;
        } finally {
            if (!whole) {
                finished.close();
            }
        }
    }

    /** From one snapshot: what changes meanwhile is in all parts of the package or in none. */
    private void write(long personId, Path target) {
        unitOfWork.run(LONGEST, () -> {
            exports.beginSnapshot();
            writer.write(personId, target);
            return null;
        });
    }

    private void requireReachable(Caller caller, long personId) {
        Reach.orRefuse(
                Optional.of(personId).filter(id -> people.isReachable(caller.access(PEOPLE, MANAGE), id)),
                () -> people.isReachable(caller.access(PEOPLE, READ), personId),
                "person",
                personId);
    }
}
